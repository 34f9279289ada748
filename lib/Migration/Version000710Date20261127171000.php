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
use OCP\IConfig;
use OCP\IDBConnection;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/**
 * What jobs ask for each minute is found by an index; an authority that refuses is asked less and less often; the name of a meeting in
 * calendars is kept as it was sent.
 */
final class Version000710Date20261127171000 extends SimpleMigrationStep {
	private const COLUMNS = [
		['conseil_timestamp', 'attempts', Types::INTEGER, ['notnull' => true, 'default' => 0]],
		['conseil_timestamp', 'next_at', Types::BIGINT, ['notnull' => true, 'default' => 0]],
		['conseil_outbox', 'priority', Types::SMALLINT, ['notnull' => true, 'default' => 1]],
		['conseil_convocation', 'calendar_uid', Types::STRING, ['notnull' => false, 'length' => 255]],
	];
	private const INDEXES = [
		['conseil_dispatch', 'conseil_dispatch_state', ['state', 'id']],
		['conseil_printed', 'conseil_printed_held', ['held', 'id']],
		['conseil_act_copy', 'conseil_act_copy_state', ['state', 'id']],
		['conseil_act_copy', 'conseil_act_copy_file', ['file_id']],
		['conseil_timestamp', 'conseil_timestamp_due', ['stamped_at', 'next_at']],
		['conseil_activity', 'conseil_activity_at', ['at']],
		['conseil_outbox', 'conseil_outbox_next', ['state', 'priority', 'not_before', 'id']],
	];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly IConfig $config,
	) {
	}

	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		foreach (self::COLUMNS as [$table, $column, $type, $how]) {
			if (!$schema->getTable($table)->hasColumn($column)) {
				$schema->getTable($table)->addColumn($column, $type, $how);
			}
		}
		foreach (self::INDEXES as [$table, $index, $columns]) {
			if (!$schema->getTable($table)->hasIndex($index)) {
				$schema->getTable($table)->addIndex($columns, $index);
			}
		}
		return $schema;
	}

	/** @param array<string, mixed> $options */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$this->convenesFirst();
		$this->forgetCredentials();
		$this->keepCalendarUids();
	}

	private function convenesFirst(): void {
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_outbox')->set('priority', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('kind', $query->createNamedParameter('convocation')))
			->executeStatement();
	}

	/** The address of an authority may hold a password: scheme and host are enough to know it by. */
	private function forgetCredentials(): void {
		$query = $this->db->getQueryBuilder();
		$query->selectDistinct('authority')->from('conseil_timestamp')->where($query->expr()->isNotNull('authority'));
		$result = $query->executeQuery();
		$known = array_map(strval(...), array_column($result->fetchAll(), 'authority'));
		$result->closeCursor();
		foreach ($known as $authority) {
			$part = parse_url($authority);
			$origin = is_array($part) && isset($part['host']) ? ($part['scheme'] ?? 'https') . '://' . $part['host'] . (isset($part['port']) ? ':' . $part['port'] : '') : '';
			$change = $this->db->getQueryBuilder();
			$change->update('conseil_timestamp')->set('authority', $change->createNamedParameter($origin))
				->where($change->expr()->eq('authority', $change->createNamedParameter($authority)))
				->executeStatement();
		}
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_timestamp')->set('error', $query->createNamedParameter(null))->where($query->expr()->isNotNull('error'))->executeStatement();
	}

	/** Of what was sent before, the name was made of the first act and of the instance: it is kept as calendars know it. */
	private function keepCalendarUids(): void {
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'manifest')->from('conseil_convocation')
			->where($query->expr()->eq('number', $query->createNamedParameter(1, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNotNull('sent_at'))->andWhere($query->expr()->isNotNull('manifest'))->andWhere($query->expr()->isNull('calendar_uid'));
		$result = $query->executeQuery();
		$uids = [];
		while (is_array($row = $result->fetch())) {
			$manifest = json_decode((string)$row['manifest'], true);
			if (is_array($manifest) && isset($manifest['council']['id'], $manifest['meeting']['id'])) {
				$uids[(int)$row['id']] = $this->calendarUid($manifest['council'], (string)$manifest['meeting']['id']);
			}
		}
		$result->closeCursor();
		foreach ($uids as $id => $uid) {
			$change = $this->db->getQueryBuilder();
			$change->update('conseil_convocation')->set('calendar_uid', $change->createNamedParameter($uid))
				->where($change->expr()->eq('id', $change->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
				->executeStatement();
		}
	}

	/** @param array{id: int|string, siret?: ?string} $council */
	private function calendarUid(array $council, string $meetingId): string {
		$siren = substr($council['siret'] ?? '', 0, 9);
		$plain = static fn (string $part): string => (string)preg_replace('/[^A-Za-z0-9.-]+/', '-', $part);
		return sprintf('cm-%s-%s@%s', $plain($siren === '' ? 'c' . $council['id'] : $siren), $plain($meetingId), $plain($this->config->getSystemValueString('instanceid', 'nextcloud')));
	}
}
