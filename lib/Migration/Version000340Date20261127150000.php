<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Migration;

use Closure;
use OCP\DB\ISchemaWrapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\Types;
use OCP\IDBConnection;
use OCP\Migration\Attributes\CreateTable;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/** What happens after the first convocation: what an act changes, what it convenes besides, what it replaces. */
#[CreateTable(table: 'conseil_act_copy', description: 'Published files of later acts: those that wait for the sending, those that were replaced')]
final class Version000340Date20261127150000 extends SimpleMigrationStep {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$columns = [
			['conseil_convocation', 'changes', Types::TEXT], ['conseil_item', 'addendum', Types::INTEGER],
			['conseil_meeting', 'convened_at', Types::BIGINT], ['conseil_reply', 'to_confirm', Types::BOOLEAN],
		];
		foreach ($columns as [$table, $column, $type]) {
			if (!$schema->getTable($table)->hasColumn($column)) {
				$schema->getTable($table)->addColumn($column, $type, ['notnull' => false]);
			}
		}
		$this->copies($schema);
		return $schema;
	}

	/**
	 * Meetings that were convened before this column was there.
	 *
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$query->select('meeting_id', 'sent_at')->from('conseil_convocation')->where($query->expr()->isNotNull('sent_at'))->orderBy('number', 'DESC');
		$result = $query->executeQuery();
		while (is_array($row = $result->fetch())) {
			$change = $this->db->getQueryBuilder();
			$change->update('conseil_meeting')->set('convened_at', $change->createNamedParameter((int)$row['sent_at'], IQueryBuilder::PARAM_INT))
				->where($change->expr()->eq('id', $change->createNamedParameter((int)$row['meeting_id'], IQueryBuilder::PARAM_INT)))
				->executeStatement();
		}
		$result->closeCursor();
	}

	private function copies(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_act_copy')) {
			return;
		}
		$table = $schema->createTable('conseil_act_copy');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		foreach (['council_id', 'meeting_id', 'convocation_id', 'document_id', 'item_id', 'file_id'] as $column) {
			$table->addColumn($column, Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		}
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 12]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('sha256', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('size', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('draft_etag', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('draft_modified_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('convened_at', Types::BIGINT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'conseil_act_copy_pk');
		$table->addUniqueIndex(['convocation_id', 'document_id', 'state'], 'conseil_act_copy_once');
		$table->addIndex(['council_id', 'meeting_id'], 'conseil_act_copy_meeting');
	}
}
