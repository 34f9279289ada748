<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Migration;

use Closure;
use OCP\DB\ISchemaWrapper;
use OCP\DB\Types;
use OCP\Migration\Attributes\CreateTable;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/** Who takes no part in which item. */
#[CreateTable(table: 'conseil_withdrawal', description: 'Members who withdraw from an item, and on which ground')]
final class Version000441Date20261127171000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		if ($schema->hasTable('conseil_withdrawal')) {
			return $schema;
		}
		$table = $schema->createTable('conseil_withdrawal');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		foreach (['council_id', 'item_id', 'member_id'] as $column) {
			$table->addColumn($column, Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		}
		$table->addColumn('ground', Types::STRING, ['notnull' => true, 'length' => 24]);
		$table->addColumn('recorded_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('recorded_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_withdr_pk');
		$table->addUniqueIndex(['item_id', 'member_id'], 'conseil_withdr_who');
		return $schema;
	}
}
