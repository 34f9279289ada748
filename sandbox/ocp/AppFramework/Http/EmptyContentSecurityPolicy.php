<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework\Http;

use Sandbox\Http\PolicyText;

class EmptyContentSecurityPolicy {
	protected ?string $jsNonce = null;
	protected ?bool $evalWasmAllowed = null;
	protected $strictDynamicAllowedOnScripts = null;
	protected $inlineStyleAllowed = null;
	protected $allowedScriptDomains = null;
	protected $allowedStyleDomains = null;
	protected $allowedImageDomains = null;
	protected $allowedConnectDomains = null;
	protected $allowedMediaDomains = null;
	protected $allowedFrameDomains = null;
	protected $allowedFontDomains = null;
	protected $allowedFrameAncestors = null;
	protected $allowedWorkerSrcDomains = null;
	protected $allowedFormActionDomains = null;

	public function useJsNonce($nonce) {
		$this->jsNonce = $nonce;
		return $this;
	}

	public function addAllowedImageDomain($domain) {
		$this->allowedImageDomains[] = $domain;
		return $this;
	}

	public function addAllowedConnectDomain($domain) {
		$this->allowedConnectDomains[] = $domain;
		return $this;
	}

	public function addAllowedFrameDomain($domain) {
		$this->allowedFrameDomains[] = $domain;
		return $this;
	}

	public function addAllowedWorkerSrcDomain(string $domain) {
		$this->allowedWorkerSrcDomains[] = $domain;
		return $this;
	}

	public function buildPolicy() {
		return PolicyText::of(get_object_vars($this));
	}
}
