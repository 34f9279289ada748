<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Schema\Schema;
use OCP\DB\ISchemaWrapper;

final class SchemaWrapper implements ISchemaWrapper {
	public function __construct(
		public readonly Schema $schema,
	) {
	}

	public function getTable($tableName) {
		return $this->schema->getTable(Connection::PREFIX . $tableName);
	}

	public function hasTable($tableName) {
		return $this->schema->hasTable(Connection::PREFIX . $tableName);
	}

	public function createTable($tableName) {
		return $this->schema->createTable(Connection::PREFIX . $tableName);
	}

	public function dropTable($tableName) {
		return $this->schema->dropTable(Connection::PREFIX . $tableName);
	}

	public function getTables() {
		return $this->schema->getTables();
	}

	public function getTableNames() {
		return $this->schema->getTableNames();
	}

	public function getTableNamesWithoutPrefix() {
		return array_map(static fn (string $name) => (string)preg_replace('/^([^.]+\.)?' . Connection::PREFIX . '/', '', $name), $this->getTableNames());
	}
}
