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

/** Versions replaced unread, why an item is ready although something is missing, and since when removed things wait. */
#[CreateTable(table: 'conseil_overwrite', description: 'Versions of drafts that somebody replaced without having read them')]
#[CreateTable(table: 'conseil_fetched', description: 'Who fetched a draft that had just changed, kept for a day')]
#[CreateTable(table: 'conseil_removed', description: 'Since when files and folders lie among the removed ones')]
final class Version000103Date20261127080000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$this->overwrite($schema);
		$this->fetched($schema);
		$this->removed($schema);
		$this->readyReason($schema);
		return $schema;
	}

	private function overwrite(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_overwrite')) {
			return;
		}
		$table = $schema->createTable('conseil_overwrite');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('file_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('size', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('author', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('replaced_by', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('replaced_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_overwrite_pk');
		$table->addUniqueIndex(['file_id', 'revision'], 'conseil_overwrite_version');
		$table->addIndex(['council_id'], 'conseil_overwrite_council');
	}

	private function fetched(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_fetched')) {
			return;
		}
		$table = $schema->createTable('conseil_fetched');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('file_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('etag', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('fetched_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_fetched_pk');
		$table->addUniqueIndex(['file_id', 'uid'], 'conseil_fetched_file');
		$table->addIndex(['council_id'], 'conseil_fetched_council');
		$table->addIndex(['fetched_at'], 'conseil_fetched_at');
	}

	private function removed(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_removed')) {
			return;
		}
		$table = $schema->createTable('conseil_removed');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		$table->addColumn('council_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('file_id', Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		$table->addColumn('removed_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_removed_pk');
		$table->addUniqueIndex(['council_id', 'file_id'], 'conseil_removed_file');
	}

	private function readyReason(ISchemaWrapper $schema): void {
		$table = $schema->getTable('conseil_item');
		if ($table->hasColumn('ready_reason')) {
			return;
		}
		$table->addColumn('ready_reason', Types::STRING, ['notnull' => false, 'length' => 1000]);
		$table->addColumn('ready_by', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('ready_at', Types::BIGINT, ['notnull' => false]);
	}
}
