<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Conversion;

use JsonSerializable;

class ConversionMimeProvider implements JsonSerializable {
	public function __construct(
		private string $from,
		private string $to,
		private string $extension,
		private string $displayName,
	) {
	}

	public function getFrom(): string {
		return $this->from;
	}

	public function getTo(): string {
		return $this->to;
	}

	public function getExtension(): string {
		return $this->extension;
	}

	public function getDisplayName(): string {
		return $this->displayName;
	}

	/** @return array{from: string, to: string, extension: string, displayName: string} */
	public function jsonSerialize(): array {
		return ['from' => $this->from, 'to' => $this->to, 'extension' => $this->extension, 'displayName' => $this->displayName];
	}
}
