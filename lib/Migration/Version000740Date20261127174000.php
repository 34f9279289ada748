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
use OCP\IDBConnection;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/**
 * Where answers to the e-mails of a council go; whom calendars know as the organizer of a meeting, which stays the same as long as the meeting
 * does; and when they were told last, which never goes back (RFC 5545 §3.8.7.2).
 */
final class Version000740Date20261127174000 extends SimpleMigrationStep {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$council = $schema->getTable('conseil_council');
		if (!$council->hasColumn('reply_address')) {
			$council->addColumn('reply_address', Types::STRING, ['length' => 255, 'notnull' => false]);
		}
		$act = $schema->getTable('conseil_convocation');
		if (!$act->hasColumn('calendar_stamp')) {
			$act->addColumn('calendar_stamp', Types::BIGINT, ['notnull' => false]);
			$act->addColumn('calendar_organizer', Types::STRING, ['length' => 255, 'notnull' => false]);
		}
		return $schema;
	}

	/**
	 * What was sent before said the moment of its sending.
	 *
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_convocation')->set('calendar_stamp', 'sent_at')
			->where($query->expr()->isNotNull('sent_at'))
			->andWhere($query->expr()->isNull('calendar_stamp'))
			->executeStatement();
	}
}
