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

/** Members of a commission read what it examines until the day of its meeting is over. */
final class Version000211Date20261127111000 extends SimpleMigrationStep {
	private const SECONDS_PER_DAY = 86400;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_com_meeting');
		if (!$table->hasColumn('over_at')) {
			$table->addColumn('over_at', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		}
		return $schema;
	}

	/** @param array<string, mixed> $options */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_com_meeting')
			->set('over_at', $query->createFunction('starts_at + ' . self::SECONDS_PER_DAY))
			->where($query->expr()->eq('over_at', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
