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
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/** Whether what follows the sending of an act has been done, so that somebody finishes it after a crash. */
final class Version000600Date20261127133000 extends SimpleMigrationStep {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_convocation');
		if (!$table->hasColumn('told_at')) {
			$table->addColumn('told_at', Types::BIGINT, ['notnull' => false]);
			$table->addIndex(['state', 'told_at'], 'conseil_convocation_told');
		}
		return $schema;
	}

	/**
	 * Members of what was sent before this column was there have been told; what still waits of it is due.
	 *
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_convocation')->set('told_at', 'sent_at')
			->where($query->expr()->isNotNull('sent_at'))->andWhere($query->expr()->isNull('told_at'))
			->executeStatement();
		$query = $this->db->getQueryBuilder();
		$query->select('h.id')->from('conseil_act_copy', 'h')->innerJoin('h', 'conseil_convocation', 'c', $query->expr()->eq('c.id', 'h.convocation_id'))
			->where($query->expr()->eq('h.state', $query->createNamedParameter('waiting')))->andWhere($query->expr()->isNotNull('c.sent_at'));
		$result = $query->executeQuery();
		while (is_numeric($id = $result->fetchOne())) {
			$change = $this->db->getQueryBuilder();
			$change->update('conseil_act_copy')->set('state', $change->createNamedParameter('due'))
				->where($change->expr()->eq('id', $change->createNamedParameter((int)$id, IQueryBuilder::PARAM_INT)))
				->executeStatement();
		}
		$result->closeCursor();
	}
}
