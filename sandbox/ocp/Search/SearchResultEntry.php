<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Search;

use JsonSerializable;

class SearchResultEntry implements JsonSerializable {
	protected $attributes = [];

	public function __construct(
		protected string $thumbnailUrl,
		protected string $title,
		protected string $subline,
		protected string $resourceUrl,
		protected string $icon = '',
		protected bool $rounded = false,
	) {
	}

	public function addAttribute(string $key, string $value): void {
		$this->attributes[$key] = $value;
	}

	public function jsonSerialize(): array {
		return [
			'thumbnailUrl' => $this->thumbnailUrl,
			'title' => $this->title,
			'subline' => $this->subline,
			'resourceUrl' => $this->resourceUrl,
			'icon' => $this->icon,
			'rounded' => $this->rounded,
			'attributes' => $this->attributes,
		];
	}
}
