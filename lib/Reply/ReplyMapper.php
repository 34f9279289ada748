<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Calendar\Attendance;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\Exception;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Reply> */
final class ReplyMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_reply', Reply::class);
	}

	/** @return array<int, Reply> by member */
	public function ofMeeting(int $councilId, int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		$found = [];
		foreach ($this->findEntities($query) as $reply) {
			$found[$reply->getMemberId()] = $reply;
		}
		return $found;
	}

	public function of(int $councilId, int $meetingId, int $memberId): ?Reply {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('member_id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)));
		return $this->findEntities($query)[0] ?? null;
	}

	/** The row of a member, made when there is none yet; two requests at once make one. */
	public function row(int $councilId, int $meetingId, int $memberId): Reply {
		$row = $this->of($councilId, $meetingId, $memberId);
		if ($row !== null) {
			return $row;
		}
		$row = new Reply();
		$row->setCouncilId($councilId);
		$row->setMeetingId($meetingId);
		$row->setMemberId($memberId);
		$row->setVersion(1);
		try {
			return $this->insert($row);
		} catch (Exception $failure) {
			return (UniqueKey::isTaken($failure) ? $this->of($councilId, $meetingId, $memberId) : null) ?? throw $failure;
		}
	}

	/**
	 * In the place of the one that was read: of two requests at once one writes, and both get what it wrote.
	 *
	 * @param ?string $address where it goes
	 */
	public function beginLink(Reply $row, string $nonce, ?string $address): void {
		$query = $this->db->getQueryBuilder();
		$known = $row->getLinkNonce();
		$query->update($this->tableName)
			->set('link_nonce', $query->createNamedParameter($nonce))
			->set('link_address', $query->createNamedParameter($address))
			->where($query->expr()->eq('id', $query->createNamedParameter($row->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($known === null ? $query->expr()->isNull('link_nonce') : $query->expr()->eq('link_nonce', $query->createNamedParameter($known)))
			->executeStatement();
	}

	public function endLink(Reply $row): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('link_nonce', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($query->expr()->eq('id', $query->createNamedParameter($row->getId(), IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** The meeting is held on another day or elsewhere: what was answered is kept, and asked again; what calendars said of it is over. */
	public function askAgain(int $councilId, int $meetingId): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('calendar_answer', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('to_confirm', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL))
			->set('version', $query->createFunction('version + 1'))
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNotNull('answer'))
			->executeStatement();
	}

	/** What the member’s calendar says now; said again it changes nothing, and a member without row was sent no invitation. */
	public function propose(int $councilId, int $meetingId, int $memberId, Attendance $said, int $now): void {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->update($this->tableName)
			->set('calendar_answer', $query->createNamedParameter($said->value))
			->set('calendar_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->set('calendar_open', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL))
			->where($expr->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('member_id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->orX($expr->isNull('calendar_answer'), $expr->neq('calendar_answer', $query->createNamedParameter($said->value))))
			->executeStatement();
	}

	/** @return bool false when the row no longer has the version that was read */
	public function write(Reply $row, Answer $answer, Origin $origin, ?string $uid, string $name, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('answer', $query->createNamedParameter($answer->value))
			->set('origin', $query->createNamedParameter($origin->value))
			->set('answered_by', $query->createNamedParameter($uid))
			->set('answered_name', $query->createNamedParameter(mb_substr($name, 0, 255)))
			->set('to_confirm', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL))
			->set('calendar_open', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL))
			->set('answered_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->set('version', $query->createNamedParameter($row->getVersion() + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($row->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($row->getVersion(), IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}
}
