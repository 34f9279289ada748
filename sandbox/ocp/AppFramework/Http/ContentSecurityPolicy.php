<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework\Http;

class ContentSecurityPolicy extends EmptyContentSecurityPolicy {
	protected ?bool $evalWasmAllowed = false;
	protected $strictDynamicAllowedOnScripts = true;
	protected $inlineStyleAllowed = true;
	protected $allowedScriptDomains = ["'self'"];
	protected $allowedStyleDomains = ["'self'"];
	protected $allowedImageDomains = ["'self'", 'data:', 'blob:'];
	protected $allowedConnectDomains = ["'self'"];
	protected $allowedMediaDomains = ["'self'"];
	protected $allowedFrameDomains = [];
	protected $allowedFontDomains = ["'self'", 'data:'];
	protected $allowedFrameAncestors = ["'self'"];
	protected $allowedWorkerSrcDomains = [];
	protected $allowedFormActionDomains = ["'self'"];
}
