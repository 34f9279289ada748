<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\DB\QueryBuilder;

interface IFunctionBuilder {
	public function concat($x, ...$expr): IQueryFunction;

	public function sum($field): IQueryFunction;

	public function lower($field): IQueryFunction;

	public function add($x, $y): IQueryFunction;

	public function subtract($x, $y): IQueryFunction;

	public function count($count = '', $alias = ''): IQueryFunction;

	public function charLength($field, $alias = ''): IQueryFunction;

	public function max($field): IQueryFunction;

	public function min($field): IQueryFunction;

	public function greatest($x, $y): IQueryFunction;

	public function least($x, $y): IQueryFunction;
}
