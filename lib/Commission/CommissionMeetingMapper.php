<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<CommissionMeeting> */
final class CommissionMeetingMapper extends QBMapper {
	private const MAX = 200;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_com_meeting', CommissionMeeting::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $meetingId): CommissionMeeting {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<CommissionMeeting> latest first */
	public function ofCommission(int $councilId, int $commissionId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('commission_id', $query->createNamedParameter($commissionId, IQueryBuilder::PARAM_INT)))
			->orderBy('starts_at', 'DESC')->addOrderBy('id', 'DESC')->setMaxResults(self::MAX);
		return $this->findEntities($query);
	}

	/** @return list<CommissionMeeting> those of a council that are not over, earliest first */
	public function upcoming(int $councilId, int $now): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->gt('over_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(CommissionMeeting::PLANNED)))
			->orderBy('starts_at')->addOrderBy('id')->setMaxResults(self::MAX);
		return $this->findEntities($query);
	}

	/** @return list<array{meeting: CommissionMeeting, commission: Commission}> not over, of the commissions in which the account sits */
	public function upcomingOf(int $councilId, string $uid, int $now): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('d.*')->selectAlias('c.name', 'commission')->from($this->tableName, 'd')
			->innerJoin('d', 'conseil_commission', 'c', $expr->eq('c.id', 'd.commission_id'))
			->innerJoin('d', 'conseil_com_member', 's', $expr->eq('s.commission_id', 'd.commission_id'))
			->innerJoin('s', 'conseil_member', 'm', $expr->eq('m.id', 's.member_id'))
			->where($expr->eq('d.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('m.uid', $query->createNamedParameter($uid)))
			->andWhere($expr->gt('d.over_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('d.state', $query->createNamedParameter(CommissionMeeting::PLANNED)))
			->orderBy('d.starts_at')->addOrderBy('d.id')->setMaxResults(10);
		$result = $query->executeQuery();
		$found = [];
		foreach ($result->fetchAll() as $row) {
			$commission = new Commission();
			$commission->setName((string)$row['commission']);
			$found[] = ['meeting' => CommissionMeeting::fromRow(array_diff_key($row, ['commission' => true])), 'commission' => $commission];
		}
		$result->closeCursor();
		return $found;
	}

	/** @return bool false when somebody changed it meanwhile */
	public function advance(CommissionMeeting $meeting, int $version): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($version + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($meeting->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($version, IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$meeting->setVersion($version + 1);
		return true;
	}
}
