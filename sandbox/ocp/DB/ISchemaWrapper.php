<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\DB;

interface ISchemaWrapper {
	public function getTable($tableName);

	public function hasTable($tableName);

	public function createTable($tableName);

	public function dropTable($tableName);

	public function getTables();

	public function getTableNames();

	public function getTableNamesWithoutPrefix();
}
