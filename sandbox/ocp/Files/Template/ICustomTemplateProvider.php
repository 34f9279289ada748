<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Template;

use OCP\Files\File;

interface ICustomTemplateProvider {
	/** @return Template[] */
	public function getCustomTemplates(string $mimetype): array;

	public function getCustomTemplate(string $template): File;
}
