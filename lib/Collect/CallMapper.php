<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCA\ConseilMunicipal\Database\Forgets;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Call> */
final class CallMapper extends QBMapper implements Forgets, ForgetsAccounts {
	private const LISTED = 50;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_call', Call::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws DoesNotExistException
	 */
	public function find(int $callId): MeetingCall {
		$query = $this->withMeetings();
		$query->andWhere($query->expr()->eq('c.id', $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT)));
		return $this->read($query)[0] ?? throw new DoesNotExistException('No call ' . $callId);
	}

	public function ofMeeting(int $councilId, int $meetingId): ?MeetingCall {
		$query = $this->withMeetings();
		$query->andWhere($query->expr()->eq('c.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('c.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		return $this->read($query)[0] ?? null;
	}

	/**
	 * Those of meetings in preparation that have not begun, whether they are open or not.
	 *
	 * @param int $now Unix seconds
	 * @return list<MeetingCall> nearest deadline first
	 */
	public function ofCouncil(int $councilId, int $now): array {
		$query = $this->withMeetings();
		$query->andWhere($query->expr()->eq('c.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('m.state', $query->createNamedParameter(MeetingState::Draft->value)))
			->andWhere($query->expr()->gt('m.starts_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->orderBy('c.deadline')->addOrderBy('c.id')->setMaxResults(self::LISTED);
		return $this->read($query);
	}

	/**
	 * Takes the next version, if the row still has the one that was read.
	 *
	 * @return bool false when somebody changed the call meanwhile
	 */
	public function advance(Call $call): bool {
		$query = $this->db->getQueryBuilder();
		$next = $call->getVersion() + 1;
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($next, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($call->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($call->getVersion(), IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$call->setVersion($next);
		return true;
	}

	/** @return list<string> accounts that have been told of it */
	public function told(int $councilId, int $callId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('uid')->from('conseil_call_told')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('call_id', $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$uids = array_map(strval(...), array_column($result->fetchAll(), 'uid'));
		$result->closeCursor();
		return $uids;
	}

	/** @return bool false when the person has been told already, whoever did */
	public function markTold(Call $call, string $uid): bool {
		$query = $this->db->getQueryBuilder();
		$query->insert('conseil_call_told')->values([
			'council_id' => $query->createNamedParameter($call->getCouncilId(), IQueryBuilder::PARAM_INT),
			'call_id' => $query->createNamedParameter($call->getId(), IQueryBuilder::PARAM_INT),
			'uid' => $query->createNamedParameter($uid),
		]);
		return UniqueKey::insert($query->executeStatement(...));
	}

	/** Who was told of calls that ended long ago; the calls stay with their meetings. */
	#[\Override]
	public function forgetOlderThan(int $before): void {
		$query = $this->db->getQueryBuilder();
		$ended = $this->db->getQueryBuilder();
		$ended->select('c.id')->from($this->tableName, 'c')
			->where($ended->expr()->lt('c.deadline', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		$query->delete('conseil_call_told')->where($query->expr()->in('call_id', $query->createFunction($ended->getSQL())))
			->executeStatement();
	}

	/** An account that is gone is told nothing more; its calls keep the name. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		$told = $this->db->getQueryBuilder();
		$told->delete('conseil_call_told')->where($told->expr()->eq('uid', $told->createNamedParameter($uid)))->executeStatement();
		$opened = $this->db->getQueryBuilder();
		$opened->update($this->tableName)->set('opened_by', $opened->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($opened->expr()->eq('opened_by', $opened->createNamedParameter($uid)))->executeStatement();
	}

	private function withMeetings(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->select('c.*')->selectAlias('m.title', 'meeting_title')->selectAlias('m.starts_at', 'meeting_starts_at')->selectAlias('m.state', 'meeting_state')
			->from($this->tableName, 'c')
			->innerJoin('c', 'conseil_meeting', 'm', $query->expr()->eq('m.id', 'c.meeting_id'))
			->where($query->expr()->isNull('m.deleted_at'));
	}

	/** @return list<MeetingCall> */
	private function read(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		/** @var list<array<string, scalar|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return array_map(function (array $row): MeetingCall {
			[$title, $startsAt, $state] = [$row['meeting_title'], $row['meeting_starts_at'], $row['meeting_state']];
			unset($row['meeting_title'], $row['meeting_starts_at'], $row['meeting_state']);
			return new MeetingCall($this->mapRowToEntity($row), (string)$title, (int)$startsAt, MeetingState::from((string)$state));
		}, $rows);
	}
}
