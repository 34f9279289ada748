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

/** Talking in place and signing off. People who are gone keep their name, not their account. */
#[CreateTable(table: 'conseil_message', description: 'Questions, comments and answers about agenda items and their documents')]
#[CreateTable(table: 'conseil_mention', description: 'Who is named in a message')]
#[CreateTable(table: 'conseil_thread_mark', description: 'How far each person has read what is said about an item')]
#[CreateTable(table: 'conseil_review', description: 'The sign-off circuit of an item')]
#[CreateTable(table: 'conseil_visa', description: 'What is asked of each reviewer of a circuit, and the answer')]
#[CreateTable(table: 'conseil_visa_piece', description: 'Which version of each document a visa was given on')]
#[CreateTable(table: 'conseil_absence', description: 'Who signs off in whose place, from when to when')]
final class Version000204Date20261127090400 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->message($schema);
		$this->mention($schema);
		$this->threadMark($schema);
		$this->review($schema);
		$this->visa($schema);
		$this->visaPiece($schema);
		$this->absence($schema);
		return $schema;
	}

	private function message(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_message')) {
			return;
		}
		$table = $schema->createTable('conseil_message');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('document_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('parent_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('audience', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('author', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('author_name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('text', Types::TEXT, ['notnull' => false]);
		$table->addColumn('client_key', Types::STRING, ['notnull' => false, 'length' => 36]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('touched_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('edited_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('deleted_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('waiting', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('resolved_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('resolved_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('resolved_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->setPrimaryKey(['id'], 'conseil_message_pk');
		$table->addIndex(['item_id', 'parent_id', 'waiting', 'touched_at'], 'conseil_message_thread');
		$table->addIndex(['parent_id'], 'conseil_message_parent');
		$table->addIndex(['council_id', 'waiting'], 'conseil_message_council');
		$table->addIndex(['author'], 'conseil_message_author');
		$table->addIndex(['resolved_by'], 'conseil_message_resolver');
		$table->addUniqueIndex(['item_id', 'author', 'client_key'], 'conseil_message_key');
	}

	private function mention(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_mention')) {
			return;
		}
		$table = $schema->createTable('conseil_mention');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('message_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->setPrimaryKey(['id'], 'conseil_mention_pk');
		$table->addUniqueIndex(['message_id', 'uid'], 'conseil_mention_message');
		$table->addIndex(['uid'], 'conseil_mention_uid');
		$table->addIndex(['council_id'], 'conseil_mention_council');
	}

	private function threadMark(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_thread_mark')) {
			return;
		}
		$table = $schema->createTable('conseil_thread_mark');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('seen_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->setPrimaryKey(['id'], 'conseil_thread_mark_pk');
		$table->addUniqueIndex(['item_id', 'uid'], 'conseil_thread_mark_item');
		$table->addIndex(['uid'], 'conseil_thread_mark_uid');
		$table->addIndex(['council_id'], 'conseil_thread_mark_council');
	}

	private function review(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_review')) {
			return;
		}
		$table = $schema->createTable('conseil_review');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('mode', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('asked_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('asked_name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('asked_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_review_pk');
		$table->addUniqueIndex(['item_id'], 'conseil_review_item');
		$table->addIndex(['council_id'], 'conseil_review_council');
		$table->addIndex(['asked_by'], 'conseil_review_asker');
	}

	private function visa(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_visa')) {
			return;
		}
		$table = $schema->createTable('conseil_visa');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('delegate_uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('turn', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('answered_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('answered_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('answered_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('message_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'conseil_visa_pk');
		$table->addUniqueIndex(['item_id', 'uid'], 'conseil_visa_item');
		$table->addIndex(['council_id', 'turn'], 'conseil_visa_turn');
		$table->addIndex(['uid'], 'conseil_visa_uid');
		$table->addIndex(['delegate_uid'], 'conseil_visa_delegate');
		$table->addIndex(['answered_by'], 'conseil_visa_answerer');
	}

	private function visaPiece(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_visa_piece')) {
			return;
		}
		$table = $schema->createTable('conseil_visa_piece');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('visa_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('document_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('etag', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->setPrimaryKey(['id'], 'conseil_visa_piece_pk');
		$table->addUniqueIndex(['visa_id', 'document_id'], 'conseil_visa_piece_visa');
		$table->addIndex(['council_id'], 'conseil_visa_piece_council');
	}

	private function absence(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_absence')) {
			return;
		}
		$table = $schema->createTable('conseil_absence');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('first_day', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('last_day', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('delegate_uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->setPrimaryKey(['id'], 'conseil_absence_pk');
		$table->addUniqueIndex(['council_id', 'uid'], 'conseil_absence_person');
		$table->addIndex(['uid'], 'conseil_absence_uid');
		$table->addIndex(['delegate_uid'], 'conseil_absence_delegate');
		$table->addIndex(['last_day'], 'conseil_absence_end');
	}
}
