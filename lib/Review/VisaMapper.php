<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Visa> */
final class VisaMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_visa', Visa::class);
	}

	/**
	 * Whatever its council: the caller authorises with the item of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $visaId): Visa {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($visaId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<Visa> in their order */
	public function ofItem(int $itemId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)))
			->orderBy('position')->addOrderBy('id');
		return $this->findEntities($query);
	}

	/** @return list<Visa> of a council, whose answer is waited for */
	public function waiting(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('turn', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)))
			->orderBy('id');
		return $this->findEntities($query);
	}

	/** @return bool false when somebody else answered meanwhile */
	public function advance(Visa $visa): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($visa->getVersion() + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($visa->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($visa->getVersion(), IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$visa->setVersion($visa->getVersion() + 1);
		return true;
	}

	/** @return list<Visa> what an account that is gone was asked for and had not answered */
	public function forgetAccount(string $uid): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$left = [];
		foreach ($this->findEntities($query) as $visa) {
			if ($visa->state() !== VisaState::Given) {
				$visa->setState(VisaState::Gone->value);
				$visa->setTurn(false);
				$left[] = $visa;
			}
			$visa->setUid(null);
			$this->update($visa);
		}
		foreach (['delegate_uid' => 'conseil_visa', 'answered_by' => 'conseil_visa', 'asked_by' => 'conseil_review'] as $column => $table) {
			$query = $this->db->getQueryBuilder();
			$query->update($table)->set($column, $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
				->where($query->expr()->eq($column, $query->createNamedParameter($uid)))->executeStatement();
		}
		return $left;
	}
}
