<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Every change names the version and the states it leaves: of two managers one changes the row, the other is told.
 *
 * @extends QBMapper<Convocation>
 */
final class ConvocationMapper extends QBMapper implements ForgetsAccounts {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_convocation', Convocation::class);
	}

	/**
	 * Whatever its council: the caller authorises with the meeting of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $convocationId): Convocation {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($convocationId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<Convocation> the first one first */
	public function ofMeeting(int $councilId, int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('number');
		return $this->findEntities($query);
	}

	/**
	 * Writes these columns, if the row still has the version that was read and one of these states.
	 *
	 * @param non-empty-list<ConvocationState> $from
	 * @param array<string, string|int|null> $values by column
	 */
	public function change(Convocation $convocation, array $from, array $values): bool {
		$query = $this->db->getQueryBuilder();
		$states = array_map(static fn (ConvocationState $state): string => $state->value, $from);
		$query->update($this->tableName)->set('version', $query->createNamedParameter($convocation->getVersion() + 1, IQueryBuilder::PARAM_INT));
		foreach ($values as $column => $value) {
			$query->set($column, $query->createNamedParameter($value, is_int($value) ? IQueryBuilder::PARAM_INT : IQueryBuilder::PARAM_STR));
		}
		$query->where($query->expr()->eq('id', $query->createNamedParameter($convocation->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($convocation->getVersion(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('state', $query->createNamedParameter($states, IQueryBuilder::PARAM_STR_ARRAY)));
		return $query->executeStatement() === 1;
	}

	/**
	 * Takes back an act that was not sent, if the row still has the version that was read.
	 *
	 * @param non-empty-list<ConvocationState> $from
	 */
	public function abandon(Convocation $convocation, array $from): bool {
		$query = $this->db->getQueryBuilder();
		$states = array_map(static fn (ConvocationState $state): string => $state->value, $from);
		$query->delete($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($convocation->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($convocation->getVersion(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('state', $query->createNamedParameter($states, IQueryBuilder::PARAM_STR_ARRAY)));
		return $query->executeStatement() === 1;
	}

	/**
	 * @param int $now Unix seconds
	 * @param ?int $councilId whatever the council when null
	 * @return list<Convocation> sent, and something of what follows is still to be done; the one that has waited longest first
	 */
	public function unfinished(int $now, ?int $councilId, int $most): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->lte('follow_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->orderBy('follow_at')->addOrderBy('id')->setMaxResults($most);
		if ($councilId !== null) {
			$query->andWhere($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		}
		return $this->findEntities($query);
	}

	/**
	 * What follows was tried once more; nothing is written when somebody else tried meanwhile.
	 *
	 * @param ?int $next Unix seconds at which it is tried again; null when all is done
	 */
	public function followed(Convocation $act, ?int $next, int $failures): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('follow_at', $query->createNamedParameter($next, $next === null ? IQueryBuilder::PARAM_NULL : IQueryBuilder::PARAM_INT))
			->set('follow_failures', $query->createNamedParameter($failures, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($act->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('follow_at', $query->createNamedParameter($act->getFollowAt(), IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/**
	 * @param int $now Unix seconds
	 * @return bool false when somebody else told them meanwhile
	 */
	public function markTold(Convocation $convocation, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('told_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($convocation->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('told_at'));
		return $query->executeStatement() === 1;
	}

	/** What calendars know a meeting by, as it was sent first; null when the first act was not sent. */
	public function firstCalendarUid(int $councilId, int $meetingId): ?string {
		$query = $this->sent($councilId, $meetingId);
		$query->select('calendar_uid')->andWhere($query->expr()->eq('number', $query->createNamedParameter(1, IQueryBuilder::PARAM_INT)))->setMaxResults(1);
		$result = $query->executeQuery();
		$uid = $result->fetchOne();
		$result->closeCursor();
		return is_string($uid) ? $uid : null;
	}

	/** What members were sent last of that meeting before the act. */
	public function sentBefore(Convocation $act): ?Convocation {
		$query = $this->sent($act->getCouncilId(), $act->getMeetingId());
		$query->select('*')->andWhere($query->expr()->lt('number', $query->createNamedParameter($act->getNumber(), IQueryBuilder::PARAM_INT)))
			->orderBy('number', 'DESC')->setMaxResults(1);
		return $this->findEntities($query)[0] ?? null;
	}

	/** When calendars were told of the meeting last, in Unix seconds; null when they were told nothing. */
	public function lastStamp(Convocation $act): ?int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->max('calendar_stamp'))->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($act->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($act->getMeetingId(), IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$found = $result->fetchOne();
		$result->closeCursor();
		return is_numeric($found) ? (int)$found : null;
	}

	/** Calendars are told of the act at that moment; one that is later stays. */
	public function stamp(Convocation $act, int $stamp): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('calendar_stamp', $query->createNamedParameter($stamp, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($act->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->orX($query->expr()->isNull('calendar_stamp'), $query->expr()->lt('calendar_stamp', $query->createNamedParameter($stamp, IQueryBuilder::PARAM_INT))))
			->executeStatement();
		$act->setCalendarStamp($stamp);
	}

	/** Whether the meeting was moved or cancelled by what was sent after the act. */
	public function isSuperseded(Convocation $act): bool {
		$kinds = array_filter(ConvocationKind::cases(), static fn (ConvocationKind $kind): bool => $kind->supersedes());
		$query = $this->sent($act->getCouncilId(), $act->getMeetingId());
		$query->select('id')->andWhere($query->expr()->gt('number', $query->createNamedParameter($act->getNumber(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('kind', $query->createNamedParameter(array_column($kinds, 'value'), IQueryBuilder::PARAM_STR_ARRAY)))
			->setMaxResults(1);
		$result = $query->executeQuery();
		$isSuperseded = $result->fetchOne() !== false;
		$result->closeCursor();
		return $isSuperseded;
	}

	/** Unix seconds: what was published until then was sent with a convocation; null when none was sent. */
	public function convenedUntil(int $councilId, int $meetingId): ?int {
		$query = $this->sent($councilId, $meetingId);
		$query->select($query->func()->max('sent_at'));
		$result = $query->executeQuery();
		$found = $result->fetchOne();
		$result->closeCursor();
		return is_numeric($found) ? (int)$found : null;
	}

	/** What was sent of one meeting; the caller says what it reads of it. */
	private function sent(int $councilId, int $meetingId): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(ConvocationState::Sent->value)));
	}

	/** Accounts that are gone: who sent stays known by name. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		foreach (['created_by', 'sent_by'] as $column) {
			$query = $this->db->getQueryBuilder();
			$query->update($this->tableName)->set($column, $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
				->where($query->expr()->eq($column, $query->createNamedParameter($uid)));
			$query->executeStatement();
		}
	}
}
