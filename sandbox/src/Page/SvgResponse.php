<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

use OCP\AppFramework\Http\Response;

final class SvgResponse extends Response {
	public function __construct(
		private readonly string $svg,
	) {
		parent::__construct(headers: ['Content-Type' => 'image/svg+xml']);
	}

	public function render() {
		return $this->svg;
	}
}
