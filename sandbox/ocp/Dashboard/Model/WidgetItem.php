<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Dashboard\Model;

use JsonSerializable;

class WidgetItem implements JsonSerializable {
	public function __construct(
		private string $title = '',
		private string $subtitle = '',
		private string $link = '',
		private string $iconUrl = '',
		private string $sinceId = '',
		private string $overlayIconUrl = '',
	) {
	}

	public function jsonSerialize(): array {
		return [
			'subtitle' => $this->subtitle,
			'title' => $this->title,
			'link' => $this->link,
			'iconUrl' => $this->iconUrl,
			'overlayIconUrl' => $this->overlayIconUrl,
			'sinceId' => $this->sinceId,
		];
	}
}
