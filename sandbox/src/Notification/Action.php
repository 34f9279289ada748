<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Notification;

use OCP\Notification\IAction;
use OCP\Notification\InvalidValueException;

final class Action implements IAction {
	private string $label = '';
	private string $parsedLabel = '';
	private string $link = '';
	private string $type = '';
	private bool $primary = false;

	public function setLabel(string $label): IAction {
		$this->label = Limits::text('label', $label, 32);
		return $this;
	}

	public function getLabel(): string {
		return $this->label;
	}

	public function setParsedLabel(string $label): IAction {
		$this->parsedLabel = Limits::text('parsedLabel', $label);
		return $this;
	}

	public function getParsedLabel(): string {
		return $this->parsedLabel;
	}

	public function setPrimary(bool $primary): IAction {
		$this->primary = $primary;
		return $this;
	}

	public function isPrimary(): bool {
		return $this->primary;
	}

	public function setLink(string $link, string $requestType): IAction {
		$this->link = Limits::link('link', $link, 256);
		if (!in_array($requestType, [self::TYPE_GET, self::TYPE_POST, self::TYPE_PUT, self::TYPE_DELETE, self::TYPE_WEB], true)) {
			throw new InvalidValueException('requestType');
		}
		$this->type = $requestType;
		return $this;
	}

	public function getLink(): string {
		return $this->link;
	}

	public function getRequestType(): string {
		return $this->type;
	}

	public function isValid(): bool {
		return $this->label !== '' && $this->link !== '';
	}

	public function isValidParsed(): bool {
		return $this->parsedLabel !== '' && $this->link !== '';
	}
}
