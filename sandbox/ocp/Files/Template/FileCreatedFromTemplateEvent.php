<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Template;

use OCP\EventDispatcher\Event;
use OCP\Files\File;

class FileCreatedFromTemplateEvent extends Event {
	private $template;
	private $target;
	private $templateFields;

	public function __construct(?File $template, File $target, array $templateFields) {
		$this->template = $template;
		$this->target = $target;
		$this->templateFields = $templateFields;
	}

	public function getTemplate(): ?File {
		return $this->template;
	}

	public function getTarget(): File {
		return $this->target;
	}
}
