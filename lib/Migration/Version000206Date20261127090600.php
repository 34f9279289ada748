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

/** Planned steps before a meeting, commissions with their meetings and what is submitted to them. */
#[CreateTable(table: 'conseil_commission', description: 'Commissions of a council')]
#[CreateTable(table: 'conseil_com_member', description: 'Which members of the council sit in a commission')]
#[CreateTable(table: 'conseil_com_meeting', description: 'When and where a commission meets')]
#[CreateTable(table: 'conseil_com_item', description: 'What is submitted to a commission, and its opinion')]
final class Version000206Date20261127090600 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		foreach (['conseil_council', 'conseil_meeting'] as $name) {
			if (!$schema->getTable($name)->hasColumn('deadlines')) {
				$schema->getTable($name)->addColumn('deadlines', Types::TEXT, ['notnull' => false]);
			}
		}
		$this->commission($schema);
		$this->member($schema);
		$this->meeting($schema);
		$this->item($schema);
		return $schema;
	}

	private function commission(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_commission')) {
			return;
		}
		$table = $schema->createTable('conseil_commission');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 240]);
		$table->addColumn('president_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('created_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_commission_pk');
		$table->addIndex(['council_id', 'name'], 'conseil_commission_council');
	}

	private function member(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_com_member')) {
			return;
		}
		$table = $schema->createTable('conseil_com_member');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('commission_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('member_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->setPrimaryKey(['id'], 'conseil_com_member_pk');
		$table->addUniqueIndex(['commission_id', 'member_id'], 'conseil_com_member_once');
		$table->addIndex(['member_id'], 'conseil_com_member_person');
		$table->addIndex(['council_id'], 'conseil_com_member_council');
	}

	private function meeting(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_com_meeting')) {
			return;
		}
		$table = $schema->createTable('conseil_com_meeting');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('commission_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('starts_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('place', Types::STRING, ['notnull' => false, 'length' => 500]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('notified_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('notified_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('changed_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('created_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_com_meeting_pk');
		$table->addIndex(['commission_id', 'starts_at'], 'conseil_com_meeting_of');
		$table->addIndex(['council_id', 'starts_at'], 'conseil_com_meeting_day');
	}

	/** `com_meeting_id` is 0 while no meeting of the commission examines it yet: null would escape the unique index. */
	private function item(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_com_item')) {
			return;
		}
		$table = $schema->createTable('conseil_com_item');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('commission_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('com_meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true, 'default' => 0]);
		$table->addColumn('subject', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('subject_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('submitted_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('submitted_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('opinion', Types::STRING, ['notnull' => false, 'length' => 16]);
		$table->addColumn('opinion_text', Types::TEXT, ['notnull' => false]);
		$table->addColumn('opinion_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('opinion_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('opinion_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_com_item_pk');
		$table->addUniqueIndex(['commission_id', 'com_meeting_id', 'subject', 'subject_id'], 'conseil_com_item_once');
		$table->addIndex(['subject', 'subject_id'], 'conseil_com_item_subject');
		$table->addIndex(['com_meeting_id', 'position'], 'conseil_com_item_order');
		$table->addIndex(['council_id'], 'conseil_com_item_council');
	}
}
