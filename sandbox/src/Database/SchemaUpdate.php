<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Connection as DoctrineConnection;
use Doctrine\DBAL\Schema\Schema;

/** Brings the database to a wanted schema. */
final class SchemaUpdate {
	public function __construct(
		private readonly DoctrineConnection $connection,
	) {
	}

	public function current(): Schema {
		return $this->connection->createSchemaManager()->introspectSchema();
	}

	/** Nothing in it yet, but what every table of this database gets: character set and collation. */
	public function empty(): Schema {
		return new Schema([], [], $this->connection->createSchemaManager()->createSchemaConfig());
	}

	/** Creates the tables that do not exist yet; leaves the others as they are. */
	public function add(Schema $wanted): void {
		$existing = $this->connection->createSchemaManager()->listTableNames();
		foreach ($wanted->getTables() as $table) {
			if (in_array($table->getName(), $existing, true)) {
				continue;
			}
			$this->connection->createSchemaManager()->createTable($table);
		}
	}

	/** Changes the database until it is exactly the wanted schema. */
	public function migrate(Schema $wanted): void {
		$manager = $this->connection->createSchemaManager();
		$difference = $manager->createComparator()->compareSchemas($this->current(), $wanted);
		foreach ($this->connection->getDatabasePlatform()->getAlterSchemaSQL($difference) as $statement) {
			$this->connection->executeStatement($statement);
		}
	}
}
