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

/** What is sent to people, what they chose to receive, and what they were asked. */
#[CreateTable(table: 'conseil_outbox', description: 'E-mails to be sent and sent, one row per person')]
#[CreateTable(table: 'conseil_outbox_about', description: 'Meetings that one e-mail speaks of, when there are several')]
#[CreateTable(table: 'conseil_mail_choice', description: 'How often a person wants e-mails of a council')]
#[CreateTable(table: 'conseil_notice', description: 'What one person was told because they were named or asked')]
#[CreateTable(table: 'conseil_reminder', description: 'Who was reminded of what is missing, at most once a day')]
final class Version000205Date20261127090500 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->council($schema);
		$this->outbox($schema);
		$this->about($schema);
		$this->choice($schema);
		$this->notice($schema);
		$this->reminder($schema);
		return $schema;
	}

	private function council(ISchemaWrapper $schema): void {
		$table = $schema->getTable('conseil_council');
		if ($table->hasColumn('digest')) {
			return;
		}
		$table->addColumn('digest', Types::STRING, ['notnull' => false, 'length' => 8]);
		$table->addColumn('digest_until', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('digest_week_until', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('piece_limit', Types::INTEGER, ['notnull' => false]);
	}

	private function outbox(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_outbox')) {
			return;
		}
		$table = $schema->createTable('conseil_outbox');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('address', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 24]);
		$table->addColumn('dedup_key', Types::STRING, ['notnull' => true, 'length' => 120]);
		$table->addColumn('subject', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('plain', Types::TEXT, ['notnull' => false]);
		$table->addColumn('html', Types::TEXT, ['notnull' => false]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 12]);
		$table->addColumn('claim_token', Types::STRING, ['notnull' => false, 'length' => 32]);
		$table->addColumn('claimed_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('attempts', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->addColumn('not_before', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('sent_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('error', Types::STRING, ['notnull' => false, 'length' => 500]);
		$table->setPrimaryKey(['id'], 'conseil_outbox_pk');
		$table->addUniqueIndex(['dedup_key'], 'conseil_outbox_key');
		$table->addIndex(['state', 'not_before'], 'conseil_outbox_due');
		$table->addIndex(['council_id', 'created_at'], 'conseil_outbox_council');
		$table->addIndex(['meeting_id'], 'conseil_outbox_meeting');
		$table->addIndex(['uid'], 'conseil_outbox_uid');
		$table->addIndex(['created_at'], 'conseil_outbox_created');
	}

	private function about(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_outbox_about')) {
			return;
		}
		$table = $schema->createTable('conseil_outbox_about');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('outbox_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->setPrimaryKey(['id'], 'conseil_about_pk');
		$table->addUniqueIndex(['outbox_id', 'meeting_id'], 'conseil_about_mail');
		$table->addIndex(['meeting_id'], 'conseil_about_meeting');
		$table->addIndex(['council_id'], 'conseil_about_council');
	}

	private function choice(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_mail_choice')) {
			return;
		}
		$table = $schema->createTable('conseil_mail_choice');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('digest', Types::STRING, ['notnull' => false, 'length' => 8]);
		$table->addColumn('at_once', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->setPrimaryKey(['id'], 'conseil_choice_pk');
		$table->addUniqueIndex(['council_id', 'uid'], 'conseil_choice_person');
		$table->addIndex(['uid'], 'conseil_choice_uid');
	}

	private function notice(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_notice')) {
			return;
		}
		$table = $schema->createTable('conseil_notice');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		foreach (['meeting_id', 'item_id', 'document_id', 'paper_id'] as $column) {
			$table->addColumn($column, Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		}
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('actor', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 32]);
		$table->addColumn('details', Types::TEXT, ['notnull' => false]);
		$table->addColumn('path', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('mail_due', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('mailed', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('done_at', Types::BIGINT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'conseil_notice_pk');
		$table->addIndex(['council_id', 'at'], 'conseil_notice_council');
		$table->addIndex(['uid', 'kind'], 'conseil_notice_person');
		$table->addIndex(['mail_due'], 'conseil_notice_due');
		$table->addIndex(['at'], 'conseil_notice_at');
	}

	private function reminder(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_reminder')) {
			return;
		}
		$table = $schema->createTable('conseil_reminder');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('day', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('sent_by', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('sent_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('word', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'conseil_reminder_pk');
		$table->addUniqueIndex(['council_id', 'uid', 'day'], 'conseil_reminder_day');
		$table->addIndex(['meeting_id', 'uid'], 'conseil_reminder_meeting');
		$table->addIndex(['uid'], 'conseil_reminder_uid');
	}
}
