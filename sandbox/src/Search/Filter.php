<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Search;

use OCP\Search\IFilter;

final class Filter implements IFilter {
	public function __construct(
		private readonly mixed $value,
	) {
	}

	public function get(): mixed {
		return $this->value;
	}
}
