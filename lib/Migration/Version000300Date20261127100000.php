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

/** Convening: what was convened, and what each member was sent. */
#[CreateTable(table: 'conseil_convocation', description: 'What the council was convened with: agenda, documents and their hashes')]
#[CreateTable(table: 'conseil_dispatch', description: 'How each member was convened: e-mail or paper, when, by whom')]
final class Version000300Date20261127100000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$outbox = $schema->getTable('conseil_outbox');
		if (!$outbox->hasColumn('calendar')) {
			$outbox->addColumn('calendar', Types::TEXT, ['notnull' => false]);
		}
		$this->convocation($schema);
		$this->dispatch($schema);
		return $schema;
	}

	private function convocation(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_convocation')) {
			return;
		}
		$table = $schema->createTable('conseil_convocation');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('number', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('overrides', Types::TEXT, ['notnull' => false]);
		$table->addColumn('manifest', Types::TEXT, ['notnull' => false]);
		$table->addColumn('manifest_sha256', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('calendar_sequence', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('created_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('frozen_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('sent_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('sent_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('sent_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('displayed_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('displayed_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_convocation_pk');
		$table->addUniqueIndex(['meeting_id', 'number'], 'conseil_convocation_number');
		$table->addIndex(['council_id', 'state'], 'conseil_convocation_council');
		$table->addIndex(['created_by'], 'conseil_convocation_maker');
		$table->addIndex(['sent_by'], 'conseil_convocation_sender');
	}

	private function dispatch(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_dispatch')) {
			return;
		}
		$table = $schema->createTable('conseil_dispatch');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('convocation_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('member_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('civility', Types::STRING, ['notnull' => false, 'length' => 16]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('channel', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('address', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('postal_address', Types::TEXT, ['notnull' => false]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 12]);
		$table->addColumn('attempt', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('outbox_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('sent_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('error', Types::STRING, ['notnull' => false, 'length' => 500]);
		$table->addColumn('delivered_how', Types::STRING, ['notnull' => false, 'length' => 12]);
		$table->addColumn('delivered_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('recorded_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('recorded_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('opened_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('acknowledged_at', Types::BIGINT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'conseil_dispatch_pk');
		$table->addUniqueIndex(['convocation_id', 'member_id'], 'conseil_dispatch_member');
		$table->addIndex(['council_id'], 'conseil_dispatch_council');
		$table->addIndex(['outbox_id', 'state'], 'conseil_dispatch_outbox');
	}
}
