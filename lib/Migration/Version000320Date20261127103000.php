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

/** What members answer to a convocation, and the proxies they give. */
#[CreateTable(table: 'conseil_reply', description: 'Whether a member will come to a meeting')]
#[CreateTable(table: 'conseil_proxy', description: 'Proxies given for a meeting, also those that ended')]
final class Version000320Date20261127103000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->reply($schema);
		$this->proxy($schema);
		return $schema;
	}

	private function reply(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_reply')) {
			return;
		}
		$table = $schema->createTable('conseil_reply');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('member_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('answer', Types::STRING, ['notnull' => false, 'length' => 8]);
		$table->addColumn('origin', Types::STRING, ['notnull' => false, 'length' => 8]);
		$table->addColumn('answered_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('answered_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('answered_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('link_nonce', Types::STRING, ['notnull' => false, 'length' => 32]);
		$table->addColumn('version', Types::INTEGER, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_reply_pk');
		$table->addUniqueIndex(['meeting_id', 'member_id'], 'conseil_reply_once');
		$table->addIndex(['council_id'], 'conseil_reply_council');
	}

	/** `live_giver` and `live_holder` are null once the proxy has ended: what has ended escapes the unique indexes. */
	private function proxy(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_proxy')) {
			return;
		}
		$table = $schema->createTable('conseil_proxy');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('giver_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('holder_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('live_giver', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('live_holder', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('origin', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('written_on', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('given_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('given_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('given_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('changed_at', Types::BIGINT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'conseil_proxy_pk');
		$table->addUniqueIndex(['meeting_id', 'live_giver'], 'conseil_proxy_giver');
		$table->addUniqueIndex(['meeting_id', 'live_holder'], 'conseil_proxy_holder');
		$table->addIndex(['council_id'], 'conseil_proxy_council');
	}
}
