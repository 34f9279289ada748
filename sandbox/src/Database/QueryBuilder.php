<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Query\QueryBuilder as DoctrineBuilder;
use OCP\DB\IResult;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\QueryBuilder\IQueryFunction;
use OCP\IDBConnection;
use Sandbox\Unsupported;

/** Doctrine's query builder with Nextcloud's quoting and table prefix. */
final class QueryBuilder implements IQueryBuilder {
	private readonly DoctrineBuilder $builder;
	private ?string $insertedTable = null;

	public function __construct(
		private readonly Connection $connection,
	) {
		$this->builder = new DoctrineBuilder($connection->doctrine());
	}

	public function expr() {
		return new ExpressionBuilder($this->connection, $this);
	}

	public function func() {
		return new FunctionBuilder($this->connection, $this);
	}

	public function executeQuery(?IDBConnection $connection = null): IResult {
		$this->requireOwn($connection);
		if ($this->builder->getType() !== DoctrineBuilder::SELECT) {
			throw new \RuntimeException('Invalid query type, expected SELECT query');
		}
		return $this->connection->executeQuery($this->getSQL(), $this->getParameters(), $this->getParameterTypes());
	}

	public function executeStatement(?IDBConnection $connection = null): int {
		$this->requireOwn($connection);
		if ($this->builder->getType() === DoctrineBuilder::SELECT) {
			throw new \RuntimeException('Invalid query type, expected INSERT, DELETE or UPDATE statement');
		}
		return $this->connection->executeStatement($this->getSQL(), $this->getParameters(), $this->getParameterTypes());
	}

	private function requireOwn(?IDBConnection $connection): void {
		if ($connection !== null && $connection !== $this->connection) {
			throw new Unsupported('A query runs on the connection that made it');
		}
	}

	public function getSQL() {
		return $this->builder->getSQL();
	}

	public function setParameter($key, $value, $type = null) {
		$this->builder->setParameter($key, $value, $type);
		return $this;
	}

	public function getParameters() {
		return $this->builder->getParameters();
	}

	public function getParameterTypes() {
		return $this->builder->getParameterTypes();
	}

	public function setFirstResult($firstResult) {
		$this->builder->setFirstResult((int)$firstResult);
		return $this;
	}

	public function setMaxResults($maxResults) {
		$this->builder->setMaxResults($maxResults === null ? null : (int)$maxResults);
		return $this;
	}

	public function select(...$selects) {
		$this->builder->select(Quote::names(self::flat($selects)));
		return $this;
	}

	public function selectAlias($select, $alias): self {
		$this->builder->addSelect(Quote::name($select) . ' AS ' . Quote::name($alias));
		return $this;
	}

	public function selectDistinct($select) {
		$this->builder->addSelect('DISTINCT ' . implode(', ', Quote::names((array)$select)));
		return $this;
	}

	public function addSelect(...$select) {
		$this->builder->addSelect(Quote::names(self::flat($select)));
		return $this;
	}

	public function delete($delete = null, $alias = null) {
		if ($alias !== null) {
			throw Unsupported::argument(__METHOD__, 'alias', $alias);
		}
		$this->builder->delete($this->getTableName($delete));
		return $this;
	}

	public function update($update = null, $alias = null) {
		if ($alias !== null) {
			throw Unsupported::argument(__METHOD__, 'alias', $alias);
		}
		$this->builder->update($this->getTableName($update));
		return $this;
	}

	public function insert($insert = null) {
		$this->builder->insert($this->getTableName($insert));
		$this->insertedTable = $insert;
		return $this;
	}

	public function from($from, $alias = null) {
		$this->builder->from($this->getTableName($from), self::alias($alias));
		return $this;
	}

	public function join($fromAlias, $join, $alias, $condition = null) {
		return $this->innerJoin($fromAlias, $join, $alias, $condition);
	}

	public function innerJoin($fromAlias, $join, $alias, $condition = null) {
		$this->builder->innerJoin(self::alias($fromAlias), $this->getTableName($join), self::alias($alias), self::condition($condition));
		return $this;
	}

	public function leftJoin($fromAlias, $join, $alias, $condition = null) {
		$this->builder->leftJoin(self::alias($fromAlias), $this->getTableName($join), self::alias($alias), self::condition($condition));
		return $this;
	}

	public function set($key, $value) {
		$this->builder->set(Quote::name($key), Quote::name($value));
		return $this;
	}

	public function where(...$predicates) {
		$this->builder->where(...array_map(strval(...), $predicates));
		return $this;
	}

	public function andWhere(...$where) {
		$this->builder->andWhere(...array_map(strval(...), $where));
		return $this;
	}

	public function orWhere(...$where) {
		$this->builder->orWhere(...array_map(strval(...), $where));
		return $this;
	}

	public function groupBy(...$groupBys) {
		$this->builder->groupBy(...Quote::names(self::flat($groupBys)));
		return $this;
	}

	public function addGroupBy(...$groupBy) {
		$this->builder->addGroupBy(...Quote::names(self::flat($groupBy)));
		return $this;
	}

	public function setValue($column, $value) {
		$this->builder->setValue(Quote::name($column), (string)$value);
		return $this;
	}

	public function values(array $values) {
		$quoted = [];
		foreach ($values as $column => $value) {
			$quoted[Quote::name($column)] = $value;
		}
		$this->builder->values($quoted);
		return $this;
	}

	public function having(...$having) {
		$this->builder->having(...array_map(strval(...), $having));
		return $this;
	}

	public function orderBy($sort, $order = null) {
		$this->builder->orderBy(Quote::name($sort), self::direction($order));
		return $this;
	}

	public function addOrderBy($sort, $order = null) {
		$this->builder->addOrderBy(Quote::name($sort), self::direction($order));
		return $this;
	}

	public function createNamedParameter($value, $type = self::PARAM_STR, $placeHolder = null) {
		return new Parameter($this->builder->createNamedParameter($value, $type, $placeHolder));
	}

	public function createParameter($name) {
		return new Parameter(':' . $name);
	}

	public function createFunction($call) {
		return new QueryFunction($call);
	}

	public function getLastInsertId(): int {
		if ($this->insertedTable === null) {
			throw new \BadMethodCallException('Invalid call to getLastInsertId without using insert() before.');
		}
		return $this->connection->lastInsertId(Connection::PREFIX . $this->insertedTable);
	}

	public function getTableName($table) {
		if ($table instanceof IQueryFunction) {
			return (string)$table;
		}
		return Quote::name(str_starts_with($table, '*PREFIX*') ? $table : '*PREFIX*' . $table);
	}

	private static function flat(array $names): array {
		return count($names) === 1 && is_array($names[0] ?? null) ? $names[0] : $names;
	}

	private static function alias(?string $alias): ?string {
		return $alias === '' || $alias === null ? $alias : Quote::name($alias);
	}

	private static function condition(mixed $condition): ?string {
		return $condition === null ? null : (string)$condition;
	}

	private static function direction(mixed $order): ?string {
		return in_array(strtoupper((string)$order), ['ASC', 'DESC'], true) ? $order : null;
	}
}
