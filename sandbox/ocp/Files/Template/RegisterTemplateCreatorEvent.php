<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Template;

use OCP\EventDispatcher\Event;

class RegisterTemplateCreatorEvent extends Event {
	public function __construct(
		private ITemplateManager $templateManager,
	) {
	}

	public function getTemplateManager(): ITemplateManager {
		return $this->templateManager;
	}
}
