<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use OCP\DB\QueryBuilder\IFunctionBuilder;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\QueryBuilder\IQueryFunction;
use OCP\IDBConnection;

final class FunctionBuilder implements IFunctionBuilder {
	private readonly string $platform;

	public function __construct(
		Connection $connection,
		private readonly IQueryBuilder $query,
	) {
		$this->platform = $connection->getDatabaseProvider();
	}

	public function concat($x, ...$expr): IQueryFunction {
		$operands = [$x, ...$expr];
		return match ($this->platform) {
			IDBConnection::PLATFORM_MYSQL => new QueryFunction('CONCAT(' . implode(', ', Quote::names($operands)) . ')'),
			IDBConnection::PLATFORM_POSTGRES => new QueryFunction('(' . implode(' || ', array_map(fn ($operand) => (string)$this->query->expr()->castColumn($operand, IQueryBuilder::PARAM_STR), $operands)) . ')'),
			default => new QueryFunction('(' . implode(' || ', Quote::names($operands)) . ')'),
		};
	}

	public function sum($field): IQueryFunction {
		return new QueryFunction('SUM(' . Quote::name($field) . ')');
	}

	public function lower($field): IQueryFunction {
		return new QueryFunction('LOWER(' . Quote::name($field) . ')');
	}

	public function add($x, $y): IQueryFunction {
		return new QueryFunction(Quote::name($x) . ' + ' . Quote::name($y));
	}

	public function subtract($x, $y): IQueryFunction {
		return new QueryFunction(Quote::name($x) . ' - ' . Quote::name($y));
	}

	public function count($count = '', $alias = ''): IQueryFunction {
		return new QueryFunction('COUNT(' . ($count === '' ? '*' : Quote::name($count)) . ')' . ($alias === '' ? '' : ' AS ' . Quote::name($alias)));
	}

	public function charLength($field, $alias = ''): IQueryFunction {
		$function = $this->platform === IDBConnection::PLATFORM_SQLITE ? 'LENGTH' : 'CHAR_LENGTH';
		return new QueryFunction($function . '(' . Quote::name($field) . ')' . ($alias === '' ? '' : ' AS ' . Quote::name($alias)));
	}

	public function max($field): IQueryFunction {
		return new QueryFunction('MAX(' . Quote::name($field) . ')');
	}

	public function min($field): IQueryFunction {
		return new QueryFunction('MIN(' . Quote::name($field) . ')');
	}

	public function greatest($x, $y): IQueryFunction {
		return $this->extreme('GREATEST', 'MAX', $x, $y);
	}

	public function least($x, $y): IQueryFunction {
		return $this->extreme('LEAST', 'MIN', $x, $y);
	}

	private function extreme(string $standard, string $sqlite, mixed $x, mixed $y): IQueryFunction {
		$function = $this->platform === IDBConnection::PLATFORM_SQLITE ? $sqlite : $standard;
		return new QueryFunction($function . '(' . Quote::name($x) . ', ' . Quote::name($y) . ')');
	}
}
