<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use OCP\DB\QueryBuilder\IQueryFunction;

final class QueryFunction implements IQueryFunction {
	public function __construct(
		private readonly string $sql,
	) {
	}

	public function __toString(): string {
		return $this->sql;
	}
}
