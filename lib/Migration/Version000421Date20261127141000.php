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

/** Whether the maire agrees to what the council is convened to. */
#[CreateTable(table: 'conseil_approval', description: 'Approvals of agenda and convocation by who presides over the council')]
final class Version000421Date20261127141000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		if ($schema->hasTable('conseil_approval')) {
			return $schema;
		}
		$table = $schema->createTable('conseil_approval');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('fingerprint', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('asked_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('asked_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('given_how', Types::STRING, ['notnull' => false, 'length' => 16]);
		$table->addColumn('given_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('given_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('recorded_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('word', Types::STRING, ['notnull' => false, 'length' => 1000]);
		$table->addColumn('withdrawn_at', Types::BIGINT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'conseil_approval_pk');
		$table->addIndex(['council_id', 'meeting_id'], 'conseil_approval_meet');
		return $schema;
	}
}
