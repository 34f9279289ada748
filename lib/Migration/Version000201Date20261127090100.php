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

/** Papers: subjects that live across meetings, their files, and what commissions and council said of them. */
#[CreateTable(table: 'conseil_paper', description: 'Subjects that live across meetings, each with its folder in Préparation')]
#[CreateTable(table: 'conseil_paper_file', description: 'The files in the folder of a paper as they were when it was last read')]
#[CreateTable(table: 'conseil_consultation', description: 'What a commission or the council said of a paper or an agenda item (OParl: Consultation)')]
final class Version000201Date20261127090100 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->council($schema);
		$this->paper($schema);
		$this->file($schema);
		$this->consultation($schema);
		return $schema;
	}

	/** Where the papers’ folders are, and the etag at the last reading. */
	private function council(ISchemaWrapper $schema): void {
		$table = $schema->getTable('conseil_council');
		if (!$table->hasColumn('papers_folder_id')) {
			$table->addColumn('papers_folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
			$table->addColumn('papers_etag', Types::STRING, ['notnull' => false, 'length' => 64]);
		}
	}

	private function paper(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_paper')) {
			return;
		}
		$table = $schema->createTable('conseil_paper');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 240]);
		$table->addColumn('reference', Types::STRING, ['notnull' => false, 'length' => 60]);
		$table->addColumn('theme', Types::STRING, ['notnull' => false, 'length' => 60]);
		$table->addColumn('summary', Types::TEXT, ['notnull' => false]);
		$table->addColumn('owner_uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('folder_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('folder_missing', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('folder_etag', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('created_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('deleted_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_paper_pk');
		$table->addUniqueIndex(['folder_id'], 'conseil_paper_folder');
		$table->addIndex(['council_id', 'state', 'title'], 'conseil_paper_list');
		$table->addIndex(['owner_uid'], 'conseil_paper_owner');
	}

	private function file(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_paper_file')) {
			return;
		}
		$table = $schema->createTable('conseil_paper_file');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('paper_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('file_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('path', Types::STRING, ['notnull' => true, 'length' => 2000]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('mime', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('size', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		$table->addColumn('etag', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('modified_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('modified_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('missing', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->setPrimaryKey(['id'], 'conseil_paper_file_pk');
		$table->addUniqueIndex(['file_id'], 'conseil_pfile_file');
		$table->addIndex(['paper_id'], 'conseil_pfile_paper');
		$table->addIndex(['council_id'], 'conseil_pfile_council');
	}

	private function consultation(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_consultation')) {
			return;
		}
		$table = $schema->createTable('conseil_consultation');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('source', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('paper_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('commission_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('body_name', Types::STRING, ['notnull' => false, 'length' => 240]);
		$table->addColumn('date', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('role', Types::STRING, ['notnull' => true, 'length' => 12]);
		$table->addColumn('authoritative', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('opinion', Types::STRING, ['notnull' => false, 'length' => 12]);
		$table->addColumn('result', Types::STRING, ['notnull' => false, 'length' => 240]);
		$table->addColumn('text', Types::TEXT, ['notnull' => false]);
		// Room for the numbered act, once there are any.
		$table->addColumn('deliberation_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('deliberation_number', Types::STRING, ['notnull' => false, 'length' => 60]);
		$table->addColumn('recorded_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('recorded_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_consultation_pk');
		$table->addUniqueIndex(['council_id', 'source'], 'conseil_consult_source');
		$table->addIndex(['paper_id', 'date'], 'conseil_consult_paper');
		$table->addIndex(['item_id'], 'conseil_consult_item');
	}
}
