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

/**
 * Councils, members, meetings, agenda items, documents.
 *
 * Names keep within Nextcloud 32's limits: tables ≤ 22 characters, everything else ≤ 27.
 * Moments are Unix seconds (UTC); dates of law are `YYYY-MM-DD` texts in the council's time zone.
 */
#[CreateTable(table: 'conseil_council', description: 'One deliberating assembly and its settings')]
#[CreateTable(table: 'conseil_council_group', description: 'Which Nextcloud group holds which role in a council')]
#[CreateTable(table: 'conseil_member', description: 'Councillors in the order of the tableau')]
#[CreateTable(table: 'conseil_meeting', description: 'Meetings and their folders')]
#[CreateTable(table: 'conseil_item', description: 'Agenda items and their folders')]
#[CreateTable(table: 'conseil_expected_doc', description: 'Documents that an item declares it needs')]
#[CreateTable(table: 'conseil_document', description: 'Snapshot of the files of a meeting and what was published of them')]
final class Version000100Date20261124100000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->council($schema);
		$this->councilGroup($schema);
		$this->member($schema);
		$this->meeting($schema);
		$this->item($schema);
		$this->expectedDocument($schema);
		$this->document($schema);
		return $schema;
	}

	private function council(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_council')) {
			return;
		}
		$table = $schema->createTable('conseil_council');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('short_name', Types::STRING, ['notnull' => true, 'length' => 120]);
		$table->addColumn('insee', Types::STRING, ['notnull' => false, 'length' => 5]);
		$table->addColumn('siret', Types::STRING, ['notnull' => false, 'length' => 14]);
		$table->addColumn('population', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->addColumn('seats', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->addColumn('in_exercise', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->addColumn('has_member3500', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('notice_days', Types::INTEGER, ['notnull' => false]);
		$table->addColumn('notice_reason', Types::STRING, ['notnull' => false, 'length' => 1000]);
		$table->addColumn('publicity_mode', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('website', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('address', Types::STRING, ['notnull' => false, 'length' => 500]);
		$table->addColumn('meeting_place', Types::STRING, ['notnull' => false, 'length' => 500]);
		$table->addColumn('timezone', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('service_uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('published_root_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('preparation_root_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('space_root_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('restricted_root_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('checked_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('check_report', Types::TEXT, ['notnull' => false]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_council_pk');
		$table->addUniqueIndex(['short_name', 'kind'], 'conseil_council_name');
		$table->addUniqueIndex(['service_uid'], 'conseil_council_service');
	}

	private function councilGroup(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_council_group')) {
			return;
		}
		$table = $schema->createTable('conseil_council_group');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('role', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('gid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->setPrimaryKey(['id'], 'conseil_cgroup_pk');
		$table->addUniqueIndex(['council_id', 'role', 'gid'], 'conseil_cgroup_role');
		$table->addIndex(['gid'], 'conseil_cgroup_gid');
	}

	private function member(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_member')) {
			return;
		}
		$table = $schema->createTable('conseil_member');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('civility', Types::STRING, ['notnull' => false, 'length' => 16]);
		$table->addColumn('first_name', Types::STRING, ['notnull' => true, 'length' => 120]);
		$table->addColumn('last_name', Types::STRING, ['notnull' => true, 'length' => 120]);
		$table->addColumn('birth_date', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('function', Types::STRING, ['notnull' => true, 'length' => 60]);
		$table->addColumn('delegation', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('political_group', Types::STRING, ['notnull' => false, 'length' => 120]);
		$table->addColumn('term_start', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('term_end', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('channel', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('email', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('postal_address', Types::STRING, ['notnull' => false, 'length' => 500]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_member_pk');
		$table->addIndex(['council_id', 'position'], 'conseil_member_council');
		$table->addIndex(['uid'], 'conseil_member_uid');
	}

	private function meeting(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_meeting')) {
			return;
		}
		$table = $schema->createTable('conseil_meeting');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 240]);
		$table->addColumn('starts_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('place', Types::STRING, ['notnull' => false, 'length' => 500]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('inbox_folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('published_folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('folder_etag', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('synced_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('created_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('deleted_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_meeting_pk');
		$table->addIndex(['council_id', 'starts_at'], 'conseil_meeting_council');
		$table->addIndex(['folder_id'], 'conseil_meeting_folder');
	}

	private function item(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_item')) {
			return;
		}
		$table = $schema->createTable('conseil_item');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('section', Types::STRING, ['notnull' => false, 'length' => 240]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 500]);
		$table->addColumn('rapporteur_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('owner_uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('themes', Types::TEXT, ['notnull' => false]);
		$table->addColumn('closed_session', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('matter_code', Types::STRING, ['notnull' => false, 'length' => 8]);
		$table->addColumn('budget_year', Types::STRING, ['notnull' => false, 'length' => 9]);
		$table->addColumn('budget_name', Types::STRING, ['notnull' => false, 'length' => 120]);
		$table->addColumn('summary', Types::TEXT, ['notnull' => false]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('folder_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('folder_missing', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('folder_etag', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('published_folder_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('deleted_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_item_pk');
		$table->addIndex(['meeting_id', 'position'], 'conseil_item_meeting');
		$table->addIndex(['council_id'], 'conseil_item_council');
		$table->addIndex(['folder_id'], 'conseil_item_folder');
	}

	private function expectedDocument(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_expected_doc')) {
			return;
		}
		$table = $schema->createTable('conseil_expected_doc');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('label', Types::STRING, ['notnull' => true, 'length' => 240]);
		$table->addColumn('document_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->setPrimaryKey(['id'], 'conseil_expected_pk');
		$table->addIndex(['item_id'], 'conseil_expected_item');
		$table->addIndex(['council_id'], 'conseil_expected_council');
	}

	private function document(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_document')) {
			return;
		}
		$table = $schema->createTable('conseil_document');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('file_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('path', Types::STRING, ['notnull' => true, 'length' => 2000]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('mime', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('size', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('etag', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('modified_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('modified_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('conflict_of', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('missing', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('published_file_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('published_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('published_sha256', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('published_size', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('published_etag', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('published_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('published_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('withdrawn_at', Types::BIGINT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'conseil_document_pk');
		$table->addUniqueIndex(['meeting_id', 'file_id'], 'conseil_document_file');
		$table->addIndex(['file_id'], 'conseil_document_fid');
		$table->addIndex(['item_id'], 'conseil_document_item');
		$table->addIndex(['council_id'], 'conseil_document_council');
	}
}
