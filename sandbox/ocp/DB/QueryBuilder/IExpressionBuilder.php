<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\DB\QueryBuilder;

use Doctrine\DBAL\Query\Expression\ExpressionBuilder;

interface IExpressionBuilder {
	public const EQ = ExpressionBuilder::EQ;

	public const NEQ = ExpressionBuilder::NEQ;

	public const LT = ExpressionBuilder::LT;

	public const LTE = ExpressionBuilder::LTE;

	public const GT = ExpressionBuilder::GT;

	public const GTE = ExpressionBuilder::GTE;

	public function andX(...$x): ICompositeExpression;

	public function orX(...$x): ICompositeExpression;

	public function eq($x, $y, $type = null): string;

	public function neq($x, $y, $type = null): string;

	public function lt($x, $y, $type = null): string;

	public function lte($x, $y, $type = null): string;

	public function gt($x, $y, $type = null): string;

	public function gte($x, $y, $type = null): string;

	public function isNull($x): string;

	public function isNotNull($x): string;

	public function like($x, $y, $type = null): string;

	public function notLike($x, $y, $type = null): string;

	public function iLike($x, $y, $type = null): string;

	public function in($x, $y, $type = null): string;

	public function notIn($x, $y, $type = null): string;

	public function literal($input, $type = IQueryBuilder::PARAM_STR): ILiteral;

	public function castColumn($column, $type): IQueryFunction;
}
