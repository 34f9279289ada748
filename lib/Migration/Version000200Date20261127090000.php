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

/** Who works on what, and what happened while preparing. */
#[CreateTable(table: 'conseil_stakeholder', description: 'Who works on an agenda item or a paper before the council is convened')]
#[CreateTable(table: 'conseil_activity', description: 'What happened while meetings were prepared, told in histories and digests')]
final class Version000200Date20261127090000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->itemPaper($schema);
		$this->stakeholder($schema);
		$this->activity($schema);
		return $schema;
	}

	private function itemPaper(ISchemaWrapper $schema): void {
		$table = $schema->getTable('conseil_item');
		if (!$table->hasColumn('paper_id')) {
			$table->addColumn('paper_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
			$table->addIndex(['paper_id'], 'conseil_item_paper');
		}
	}

	private function stakeholder(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_stakeholder')) {
			return;
		}
		$table = $schema->createTable('conseil_stakeholder');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('subject', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('subject_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('added_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('added_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_stake_pk');
		$table->addUniqueIndex(['subject', 'subject_id', 'uid'], 'conseil_stake_subject');
		$table->addIndex(['council_id', 'uid'], 'conseil_stake_person');
		$table->addIndex(['uid'], 'conseil_stake_uid');
	}

	private function activity(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_activity')) {
			return;
		}
		$table = $schema->createTable('conseil_activity');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('document_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('paper_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('type', Types::STRING, ['notnull' => true, 'length' => 32]);
		$table->addColumn('actor', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('details', Types::TEXT, ['notnull' => false]);
		$table->addColumn('at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_activity_pk');
		$table->addIndex(['council_id', 'at'], 'conseil_activity_council');
		$table->addIndex(['item_id', 'at'], 'conseil_activity_item');
		$table->addIndex(['meeting_id', 'at'], 'conseil_activity_meeting');
	}
}
