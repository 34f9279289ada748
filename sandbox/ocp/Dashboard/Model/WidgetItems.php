<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Dashboard\Model;

use JsonSerializable;

class WidgetItems implements JsonSerializable {
	public function __construct(
		private array $items = [],
		private string $emptyContentMessage = '',
		private string $halfEmptyContentMessage = '',
	) {
	}

	public function getItems(): array {
		return $this->items;
	}

	public function jsonSerialize(): array {
		return [
			'items' => array_map(static fn (WidgetItem $item) => $item->jsonSerialize(), $this->items),
			'emptyContentMessage' => $this->emptyContentMessage,
			'halfEmptyContentMessage' => $this->halfEmptyContentMessage,
		];
	}
}
