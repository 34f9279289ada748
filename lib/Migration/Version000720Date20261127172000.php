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

/** What proves a convocation: every e-mail of a member and what became of it, who was convened and is a member no more, how it was opened, which pieces were. */
#[CreateTable(table: 'conseil_dispatch_attempt', description: 'Each e-mail that convened a member: address, result, and whether it came back')]
#[CreateTable(table: 'conseil_opened_piece', description: 'Which content of which document a convened member opened first, and when')]
final class Version000720Date20261127172000 extends SimpleMigrationStep {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$dispatch = $schema->getTable('conseil_dispatch');
		foreach ($dispatch->hasColumn('former') ? [] : ['opened_how', 'acknowledged_how'] as $column) {
			$dispatch->addColumn($column, Types::STRING, ['notnull' => false, 'length' => 8]);
		}
		if (!$dispatch->hasColumn('former')) {
			$dispatch->addColumn('former', Types::BOOLEAN, ['notnull' => false]);
		}
		if (!$schema->getTable('conseil_reply')->hasColumn('link_address')) {
			$schema->getTable('conseil_reply')->addColumn('link_address', Types::STRING, ['notnull' => false, 'length' => 255]);
		}
		$this->attempts($schema);
		$this->openedPieces($schema);
		return $schema;
	}

	/**
	 * Of dispatches that are there, what they still hold: the last e-mail, and the one before that left when the last has not.
	 *
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$query->select('d.id', 'd.council_id', 'd.member_id', 'd.address', 'd.state', 'd.attempt', 'd.sent_at', 'd.error', 'c.meeting_id')
			->from('conseil_dispatch', 'd')
			->innerJoin('d', 'conseil_convocation', 'c', $query->expr()->eq('c.id', 'd.convocation_id'))
			->leftJoin('d', 'conseil_dispatch_attempt', 'a', $query->expr()->eq('a.dispatch_id', 'd.id'))
			->where($query->expr()->eq('d.channel', $query->createNamedParameter('email')))->andWhere($query->expr()->isNull('a.id'))
			->orderBy('d.id');
		$result = $query->executeQuery();
		$rows = $result->fetchAll();
		$result->closeCursor();
		foreach ($rows as $row) {
			$this->keep($row);
			$this->bindLink($row);
		}
	}

	/** @param array<string, mixed> $row */
	private function keep(array $row): void {
		if ($row['state'] !== 'sent' && $row['sent_at'] !== null && (int)$row['attempt'] > 1) {
			$this->insert(['attempt' => (int)$row['attempt'] - 1, 'state' => 'sent', 'address' => null, 'error' => null] + $row);
		}
		$this->insert(($row['state'] === 'sent' ? [] : ['sent_at' => null]) + $row);
	}

	/** @param array<string, mixed> $row */
	private function insert(array $row): void {
		$query = $this->db->getQueryBuilder();
		$query->insert('conseil_dispatch_attempt')->values([
			'council_id' => $query->createNamedParameter((int)$row['council_id'], IQueryBuilder::PARAM_INT),
			'dispatch_id' => $query->createNamedParameter((int)$row['id'], IQueryBuilder::PARAM_INT),
			'attempt' => $query->createNamedParameter((int)$row['attempt'], IQueryBuilder::PARAM_INT),
			'state' => $query->createNamedParameter((string)$row['state']),
			'address' => $query->createNamedParameter($row['address']),
			'sent_at' => $query->createNamedParameter($row['sent_at'] === null ? null : (int)$row['sent_at'], IQueryBuilder::PARAM_INT),
			'error' => $query->createNamedParameter($row['error']),
		])->executeStatement();
	}

	/**
	 * The address that the personal link went to, the last one last.
	 *
	 * @param array<string, mixed> $row
	 */
	private function bindLink(array $row): void {
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_reply')->set('link_address', $query->createNamedParameter($row['address'] === null ? null : mb_strtolower((string)$row['address'])))
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter((int)$row['meeting_id'], IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('member_id', $query->createNamedParameter((int)$row['member_id'], IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNotNull('link_nonce'))
			->executeStatement();
	}

	private function attempts(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_dispatch_attempt')) {
			return;
		}
		$table = $schema->createTable('conseil_dispatch_attempt');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		foreach (['council_id', 'dispatch_id'] as $column) {
			$table->addColumn($column, Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		}
		$table->addColumn('attempt', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('address', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 12]);
		$table->addColumn('sent_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('error', Types::STRING, ['notnull' => false, 'length' => 500]);
		$table->addColumn('bounced_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('bounce_noted_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('bounce_noted_by', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->setPrimaryKey(['id'], 'conseil_attempt_pk');
		$table->addUniqueIndex(['dispatch_id', 'attempt'], 'conseil_attempt_once');
		$table->addIndex(['council_id'], 'conseil_attempt_council');
	}

	private function openedPieces(ISchemaWrapper $schema): void {
		if ($schema->hasTable('conseil_opened_piece')) {
			return;
		}
		$table = $schema->createTable('conseil_opened_piece');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true, 'unsigned' => true]);
		foreach (['council_id', 'meeting_id', 'member_id', 'document_id'] as $column) {
			$table->addColumn($column, Types::BIGINT, ['notnull' => true, 'unsigned' => true]);
		}
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('sha256', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('opened_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'conseil_opened_pk');
		$table->addUniqueIndex(['member_id', 'document_id', 'sha256'], 'conseil_opened_once');
		$table->addIndex(['council_id', 'meeting_id'], 'conseil_opened_meeting');
	}
}
