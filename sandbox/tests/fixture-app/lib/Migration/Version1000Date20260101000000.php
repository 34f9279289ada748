<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Fixture\Migration;

use Closure;
use OCP\DB\ISchemaWrapper;
use OCP\DB\Types;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

final class Version1000Date20260101000000 extends SimpleMigrationStep {
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->createTable('fixture_note');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true]);
		$table->addColumn('text', Types::STRING, ['length' => 100]);
		$table->addColumn('done', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->setPrimaryKey(['id']);
		$table->addUniqueIndex(['text'], 'fixture_note_text');
		return $schema;
	}
}
