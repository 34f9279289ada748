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

/** What is printed of a convocation and lies beside its documents, and what a council writes around it. */
#[CreateTable(table: 'conseil_printed', description: 'Files made of what a convocation froze')]
#[CreateTable(table: 'conseil_letter', description: 'Words and logo around the convocations of a council')]
final class Version000330Date20261127140000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->printed($schema);
		$this->letter($schema);
		return $schema;
	}

	private function printed(ISchemaWrapper $schema): void {
		if (!$schema->hasTable('conseil_printed')) {
			$table = $schema->createTable('conseil_printed');
			$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
			foreach (['council_id', 'meeting_id', 'convocation_id', 'file_id'] as $reference) {
				$table->addColumn($reference, Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
			}
			$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
			$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 250]);
			$table->addColumn('manifest_sha256', Types::STRING, ['notnull' => true, 'length' => 64]);
			$table->addColumn('sha256', Types::STRING, ['notnull' => true, 'length' => 64]);
			$table->addColumn('size', Types::BIGINT, ['notnull' => true]);
			$table->addColumn('made_at', Types::BIGINT, ['notnull' => true]);
			$table->setPrimaryKey(['id'], 'conseil_printed_pk');
			$table->addUniqueIndex(['convocation_id', 'kind'], 'conseil_printed_once');
			$table->addIndex(['council_id', 'meeting_id'], 'conseil_printed_meeting');
		}
	}

	private function letter(ISchemaWrapper $schema): void {
		if (!$schema->hasTable('conseil_letter')) {
			$table = $schema->createTable('conseil_letter');
			$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
			$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
			$table->addColumn('opening', Types::TEXT, ['notnull' => false]);
			$table->addColumn('closing', Types::TEXT, ['notnull' => false]);
			$table->addColumn('signatory', Types::STRING, ['notnull' => false, 'length' => 200]);
			$table->addColumn('office', Types::STRING, ['notnull' => false, 'length' => 200]);
			$table->addColumn('contact', Types::TEXT, ['notnull' => false]);
			$table->addColumn('logo', Types::TEXT, ['notnull' => false]);
			$table->addColumn('logo_mime', Types::STRING, ['notnull' => false, 'length' => 32]);
			$table->addColumn('version', Types::INTEGER, ['notnull' => true]);
			$table->setPrimaryKey(['id'], 'conseil_letter_pk');
			$table->addUniqueIndex(['council_id'], 'conseil_letter_once');
		}
	}
}
