<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Search;

use IteratorAggregate;

interface IFilterCollection extends IteratorAggregate {
	public function has(string $name): bool;

	public function get(string $name): ?IFilter;

	public function getIterator(): \Traversable;

	public function count(): int;
}
