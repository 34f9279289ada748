<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Schema\Schema;
use Doctrine\DBAL\Schema\Table;
use Sandbox\Kernel\Kernel;

/** The host's own tables, each area's in its `tables.php`. */
final class CoreTables {
	private Schema $schema;

	public function __construct(
		private readonly SchemaUpdate $update,
	) {
	}

	/** A new table, named without the prefix. */
	public function create(string $name): Table {
		return $this->schema->createTable(Connection::PREFIX . $name);
	}

	/** Creates what is missing in the database. */
	public function install(): void {
		$this->schema = $this->update->empty();
		foreach (Kernel::parts('tables.php') as $file) {
			(require $file)($this);
		}
		$this->update->add($this->schema);
	}
}
