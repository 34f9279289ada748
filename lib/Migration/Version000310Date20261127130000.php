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

/** Timestamps of manifests and journals by an authority outside. */
#[CreateTable(table: 'conseil_timestamp', description: 'Proof from outside that a hash existed at a certain time')]
final class Version000310Date20261127130000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		if ($schema->hasTable('conseil_timestamp')) {
			return $schema;
		}
		$table = $schema->createTable('conseil_timestamp');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('sha256', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('subject', Types::STRING, ['notnull' => true, 'length' => 32]);
		$table->addColumn('asked_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('stamped_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('authority', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('reply', Types::TEXT, ['notnull' => false]);
		$table->addColumn('error', Types::STRING, ['notnull' => false, 'length' => 512]);
		$table->setPrimaryKey(['id'], 'conseil_timestamp_pk');
		$table->addUniqueIndex(['council_id', 'sha256'], 'conseil_timestamp_hash');
		return $schema;
	}
}
