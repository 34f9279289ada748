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

/** Subjects for a meeting: who is asked, who proposed what, what recurs. */
#[CreateTable(table: 'conseil_collect', description: 'Recurring items of a council, and the folders of its templates and proposals')]
#[CreateTable(table: 'conseil_call', description: 'Calls for subjects, at most one per meeting')]
#[CreateTable(table: 'conseil_call_told', description: 'Who has been told of a call: each person once')]
#[CreateTable(table: 'conseil_proposal', description: 'Subjects proposed for an agenda, and what became of them')]
#[CreateTable(table: 'conseil_proposal_file', description: 'Documents of proposed subjects')]
final class Version000203Date20261127090300 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->itemRecurring($schema);
		$this->collect($schema);
		$this->call($schema);
		$this->told($schema);
		$this->proposal($schema);
		$this->proposalFile($schema);
		return $schema;
	}

	private function itemRecurring(ISchemaWrapper $schema): void {
		$table = $schema->getTable('conseil_item');
		if (!$table->hasColumn('recurring_key')) {
			$table->addColumn('recurring_key', Types::STRING, ['notnull' => false, 'length' => 16]);
		}
	}

	private function collect(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_collect')) {
			return;
		}
		$table = $schema->createTable('conseil_collect');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('templates_folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('proposals_folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('recurring', Types::TEXT, ['notnull' => false]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_collect_pk');
		$table->addUniqueIndex(['council_id'], 'conseil_collect_council');
	}

	private function call(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_call')) {
			return;
		}
		$table = $schema->createTable('conseil_call');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('audience', Types::STRING, ['notnull' => true, 'length' => 12]);
		$table->addColumn('word', Types::TEXT, ['notnull' => false]);
		$table->addColumn('deadline', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('opened_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('opened_by_name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('opened_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('closed_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_call_pk');
		$table->addUniqueIndex(['meeting_id'], 'conseil_call_meeting');
		$table->addIndex(['council_id', 'deadline'], 'conseil_call_council');
		$table->addIndex(['opened_by'], 'conseil_call_opener');
	}

	private function told(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_call_told')) {
			return;
		}
		$table = $schema->createTable('conseil_call_told');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('call_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->setPrimaryKey(['id'], 'conseil_call_told_pk');
		$table->addUniqueIndex(['call_id', 'uid'], 'conseil_call_told_once');
		$table->addIndex(['council_id'], 'conseil_call_told_council');
		$table->addIndex(['uid'], 'conseil_call_told_uid');
	}

	private function proposal(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_proposal')) {
			return;
		}
		$table = $schema->createTable('conseil_proposal');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 500]);
		$table->addColumn('why', Types::TEXT, ['notnull' => false]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('paper_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('proposer_name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 12]);
		$table->addColumn('answer', Types::TEXT, ['notnull' => false]);
		$table->addColumn('answered_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('answered_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('answered_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('answering_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('folder_etag', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_proposal_pk');
		$table->addIndex(['council_id', 'state'], 'conseil_proposal_state');
		$table->addIndex(['council_id', 'uid'], 'conseil_proposal_person');
		$table->addIndex(['meeting_id'], 'conseil_proposal_meeting');
		$table->addIndex(['uid'], 'conseil_proposal_uid');
		$table->addIndex(['answered_by'], 'conseil_proposal_answer');
	}

	private function proposalFile(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_proposal_file')) {
			return;
		}
		$table = $schema->createTable('conseil_proposal_file');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('proposal_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('file_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('mime', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('size', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_prop_file_pk');
		$table->addIndex(['proposal_id'], 'conseil_prop_file_of');
		$table->addIndex(['council_id', 'created_at'], 'conseil_prop_file_council');
	}
}
