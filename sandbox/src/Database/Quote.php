<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use OCP\DB\QueryBuilder\ILiteral;
use OCP\DB\QueryBuilder\IParameter;
use OCP\DB\QueryBuilder\IQueryFunction;

/** Quoting of column names with `` ` ``, which the connection turns into the platform's sign. */
final class Quote {
	/** @return list<string> */
	public static function names(array $names): array {
		return array_map(self::name(...), array_values($names));
	}

	public static function name(mixed $name): mixed {
		if ($name instanceof IParameter || $name instanceof ILiteral || $name instanceof IQueryFunction) {
			return (string)$name;
		}
		if ($name === null || $name === 'null' || $name === '*') {
			return $name;
		}
		if (!is_string($name)) {
			throw new \InvalidArgumentException('Only strings, Literals and Parameters are allowed');
		}
		if (preg_match('/^(.+?) as (.+)$/i', $name, $match) === 1 && (str_contains($name, ' as ') || str_contains($name, ' AS '))) {
			return self::name($match[1]) . ' as ' . self::name($match[2]);
		}
		if (str_contains($name, '.')) {
			[$alias, $column] = explode('.', $name, 2);
			return '`' . $alias . '`.' . ($column === '*' ? '*' : '`' . $column . '`');
		}
		return '`' . $name . '`';
	}
}
