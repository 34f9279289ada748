<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\DB\QueryBuilder;

use OCP\DB\IResult;
use OCP\IDBConnection;

interface IQueryBuilder {
	public const PARAM_NULL = 0;

	public const PARAM_BOOL = 'boolean';

	public const PARAM_INT = 1;

	public const PARAM_STR = 2;

	public const PARAM_LOB = 3;

	public const PARAM_DATE = 'datetime';

	public const PARAM_TIME_MUTABLE = 'time';

	public const PARAM_DATE_MUTABLE = 'date';

	public const PARAM_DATETIME_MUTABLE = 'datetime';

	public const PARAM_DATETIME_TZ_MUTABLE = 'datetimetz';

	public const PARAM_TIME_IMMUTABLE = 'time';

	public const PARAM_DATE_IMMUTABLE = 'date_immutable';

	public const PARAM_DATETIME_IMMUTABLE = 'datetime_immutable';

	public const PARAM_DATETIME_TZ_IMMUTABLE = 'datetimetz_immutable';

	public const PARAM_JSON = 'json';

	public const PARAM_INT_ARRAY = 101;

	public const PARAM_STR_ARRAY = 102;

	public const MAX_ROW_DELETION = 100000;

	public function expr();

	public function func();

	public function executeQuery(?IDBConnection $connection = null): IResult;

	public function executeStatement(?IDBConnection $connection = null): int;

	public function getSQL();

	public function setParameter($key, $value, $type = null);

	public function getParameters();

	public function getParameterTypes();

	public function setFirstResult($firstResult);

	public function setMaxResults($maxResults);

	public function select(...$selects);

	public function selectAlias($select, $alias): self;

	public function selectDistinct($select);

	public function addSelect(...$select);

	public function delete($delete = null, $alias = null);

	public function update($update = null, $alias = null);

	public function insert($insert = null);

	public function from($from, $alias = null);

	public function join($fromAlias, $join, $alias, $condition = null);

	public function innerJoin($fromAlias, $join, $alias, $condition = null);

	public function leftJoin($fromAlias, $join, $alias, $condition = null);

	public function set($key, $value);

	public function where(...$predicates);

	public function andWhere(...$where);

	public function orWhere(...$where);

	public function groupBy(...$groupBys);

	public function addGroupBy(...$groupBy);

	public function setValue($column, $value);

	public function values(array $values);

	public function having(...$having);

	public function orderBy($sort, $order = null);

	public function addOrderBy($sort, $order = null);

	public function createNamedParameter($value, $type = self::PARAM_STR, $placeHolder = null);

	public function createParameter($name);

	public function createFunction($call);

	public function getLastInsertId(): int;

	public function getTableName($table);
}
