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

/**
 * @extends QBMapper<Commission>
 * @psalm-type Seat = array{id: int, name: string, uid: ?string}
 */
final class CommissionMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_commission', Commission::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $commissionId): Commission {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($commissionId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<Commission> active ones first, by name */
	public function ofCouncil(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->orderBy('state')->addOrderBy('name')->addOrderBy('id');
		return $this->findEntities($query);
	}

	/**
	 * @return array<int, list<Seat>> members of the council by commission, in the order of the tableau
	 */
	public function seats(int $councilId, ?int $commissionId = null): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('s.commission_id', 'm.id', 'm.first_name', 'm.last_name', 'm.uid')->from('conseil_com_member', 's')
			->innerJoin('s', 'conseil_member', 'm', $expr->eq('m.id', 's.member_id'))
			->where($expr->eq('s.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->orderBy('m.position')->addOrderBy('m.id');
		if ($commissionId !== null) {
			$query->andWhere($expr->eq('s.commission_id', $query->createNamedParameter($commissionId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$seats = [];
		foreach ($result->fetchAll() as $row) {
			$seats[(int)$row['commission_id']][] = [
				'id' => (int)$row['id'],
				'name' => trim($row['first_name'] . ' ' . $row['last_name']),
				'uid' => $row['uid'] === null ? null : (string)$row['uid'],
			];
		}
		$result->closeCursor();
		return $seats;
	}

	/**
	 * @param list<int> $memberIds
	 * @return list<int> those that are members of the council
	 */
	public function membersAmong(int $councilId, array $memberIds): array {
		if ($memberIds === []) {
			return [];
		}
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from('conseil_member')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('id', $query->createNamedParameter($memberIds, IQueryBuilder::PARAM_INT_ARRAY)));
		$result = $query->executeQuery();
		$ids = array_map(intval(...), array_column($result->fetchAll(), 'id'));
		$result->closeCursor();
		return $ids;
	}

	/** @param list<int> $memberIds of the council; the others leave */
	public function seat(Commission $commission, array $memberIds): void {
		$query = $this->db->getQueryBuilder();
		$query->delete('conseil_com_member')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($commission->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('commission_id', $query->createNamedParameter($commission->getId(), IQueryBuilder::PARAM_INT)))
			->executeStatement();
		foreach ($memberIds as $memberId) {
			$insert = $this->db->getQueryBuilder();
			$insert->insert('conseil_com_member')->values([
				'council_id' => $insert->createNamedParameter($commission->getCouncilId(), IQueryBuilder::PARAM_INT),
				'commission_id' => $insert->createNamedParameter($commission->getId(), IQueryBuilder::PARAM_INT),
				'member_id' => $insert->createNamedParameter($memberId, IQueryBuilder::PARAM_INT),
			])->executeStatement();
		}
	}

	/** @return bool false when somebody changed it meanwhile */
	public function advance(Commission $commission, int $version): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($version + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($commission->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($version, IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$commission->setVersion($version + 1);
		return true;
	}
}
