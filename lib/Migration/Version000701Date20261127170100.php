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

/** When what follows the sending of an act is tried next, so that one that cannot be finished keeps no other waiting. */
final class Version000701Date20261127170100 extends SimpleMigrationStep {
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
		if (!$table->hasColumn('follow_at')) {
			$table->addColumn('follow_at', Types::BIGINT, ['notnull' => false]);
			$table->addColumn('follow_failures', Types::SMALLINT, ['notnull' => true, 'default' => 0]);
			$table->addIndex(['follow_at'], 'conseil_convocation_follow');
		}
		if ($table->hasIndex('conseil_convocation_told')) {
			$table->dropIndex('conseil_convocation_told');
		}
		return $schema;
	}

	/**
	 * Everything that was sent is looked at once: most of it is finished, and is found to be so.
	 *
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_convocation')->set('follow_at', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT))
			->where($query->expr()->isNotNull('sent_at'))
			->executeStatement();
	}
}
