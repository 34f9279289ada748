<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IExpressionBuilder;
use OCP\DB\QueryBuilder\ILiteral;
use OCP\DB\QueryBuilder\IParameter;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\QueryBuilder\IQueryFunction;
use OCP\IDBConnection;
use Sandbox\Unsupported;

/** Conditions, with the differences that Nextcloud makes between platforms. */
final class ExpressionBuilder implements IExpressionBuilder {
	private readonly string $platform;

	public function __construct(
		private readonly Connection $connection,
		private readonly IQueryBuilder $query,
	) {
		$this->platform = $connection->getDatabaseProvider();
	}

	public function andX(...$x): ICompositeExpression {
		return new CompositeExpression(CompositeExpression::TYPE_AND, $x);
	}

	public function orX(...$x): ICompositeExpression {
		return new CompositeExpression(CompositeExpression::TYPE_OR, $x);
	}

	public function eq($x, $y, $type = null): string {
		return $this->compare($x, '=', $y, $type);
	}

	public function neq($x, $y, $type = null): string {
		return $this->compare($x, '<>', $y, $type);
	}

	public function lt($x, $y, $type = null): string {
		return $this->compare($x, '<', $y, $type);
	}

	public function lte($x, $y, $type = null): string {
		return $this->compare($x, '<=', $y, $type);
	}

	public function gt($x, $y, $type = null): string {
		return $this->compare($x, '>', $y, $type);
	}

	public function gte($x, $y, $type = null): string {
		return $this->compare($x, '>=', $y, $type);
	}

	public function isNull($x): string {
		return Quote::name($x) . ' IS NULL';
	}

	public function isNotNull($x): string {
		return Quote::name($x) . ' IS NOT NULL';
	}

	public function like($x, $y, $type = null): string {
		return Quote::name($x) . ' LIKE ' . Quote::name($y) . $this->escape();
	}

	public function notLike($x, $y, $type = null): string {
		return Quote::name($x) . ' NOT LIKE ' . Quote::name($y);
	}

	public function iLike($x, $y, $type = null): string {
		return match ($this->platform) {
			IDBConnection::PLATFORM_POSTGRES => Quote::name($x) . ' ILIKE ' . Quote::name($y),
			IDBConnection::PLATFORM_MYSQL => Quote::name($x) . ' COLLATE utf8mb4_general_ci LIKE ' . Quote::name($y),
			default => $this->like($this->query->func()->lower($x), $this->query->func()->lower($y), $type),
		};
	}

	public function in($x, $y, $type = null): string {
		return Quote::name($x) . ' IN (' . implode(', ', Quote::names(is_array($y) ? $y : [$y])) . ')';
	}

	public function notIn($x, $y, $type = null): string {
		return Quote::name($x) . ' NOT IN (' . implode(', ', Quote::names(is_array($y) ? $y : [$y])) . ')';
	}

	public function literal($input, $type = IQueryBuilder::PARAM_STR): ILiteral {
		return new Literal((string)$this->connection->doctrine()->quote($input, $type));
	}

	public function castColumn($column, $type): IQueryFunction {
		$quoted = Quote::name($column);
		if ($this->platform === IDBConnection::PLATFORM_SQLITE) {
			return new QueryFunction(match (true) {
				$type === IQueryBuilder::PARAM_INT, $type === IQueryBuilder::PARAM_STR => $quoted,
				$type === IQueryBuilder::PARAM_DATE_MUTABLE, $type === IQueryBuilder::PARAM_DATE_IMMUTABLE => 'DATE(' . $quoted . ')',
				str_starts_with((string)$type, 'datetime') => 'DATETIME(' . $quoted . ')',
				default => throw Unsupported::argument(__METHOD__, 'type', $type),
			});
		}
		return new QueryFunction(match (true) {
			$type === IQueryBuilder::PARAM_STR && $this->platform === IDBConnection::PLATFORM_POSTGRES => 'CAST(' . $quoted . ' AS TEXT)',
			$type === IQueryBuilder::PARAM_STR => 'CAST(' . $quoted . ' AS CHAR)',
			$type === IQueryBuilder::PARAM_INT && $this->platform === IDBConnection::PLATFORM_POSTGRES => 'CAST(' . $quoted . ' AS BIGINT)',
			default => $quoted,
		});
	}

	private function compare(mixed $x, string $operator, mixed $y, mixed $type): string {
		return $this->operand($x, $type) . ' ' . $operator . ' ' . $this->operand($y, $type);
	}

	private function operand(mixed $operand, mixed $type): string {
		$isColumn = !$operand instanceof IParameter && !$operand instanceof ILiteral;
		if ($isColumn && $this->platform === IDBConnection::PLATFORM_SQLITE && is_string($type) && str_starts_with($type, 'date')) {
			$operand = $this->castColumn($operand, $type);
		}
		return (string)Quote::name($operand);
	}

	private function escape(): string {
		return $this->platform === IDBConnection::PLATFORM_SQLITE ? " ESCAPE '\\'" : '';
	}
}
