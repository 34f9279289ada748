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

/** What people have read, and the journal of proof. */
#[CreateTable(table: 'conseil_reading', description: 'What a person has read, and in which version')]
#[CreateTable(table: 'conseil_journal', description: 'Append-only, hash-chained journal of a council')]
final class Version000101Date20261124100001 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->reading($schema);
		$this->journal($schema);
		return $schema;
	}

	private function reading(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_reading')) {
			return;
		}
		$table = $schema->createTable('conseil_reading');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('subject', Types::STRING, ['notnull' => true, 'length' => 32]);
		$table->addColumn('subject_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('seen_version', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('seen_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_reading_pk');
		$table->addUniqueIndex(['uid', 'subject', 'subject_id'], 'conseil_reading_subject');
		$table->addIndex(['council_id'], 'conseil_reading_council');
	}

	private function journal(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_journal')) {
			return;
		}
		$table = $schema->createTable('conseil_journal');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('seq', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('recorded_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('actor', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('type', Types::STRING, ['notnull' => true, 'length' => 48]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('payload', Types::TEXT, ['notnull' => true]);
		$table->addColumn('previous_hash', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('hash', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->setPrimaryKey(['id'], 'conseil_journal_pk');
		$table->addUniqueIndex(['council_id', 'seq'], 'conseil_journal_seq');
		$table->addIndex(['meeting_id'], 'conseil_journal_meeting');
	}
}
