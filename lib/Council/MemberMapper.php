<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Member> */
final class MemberMapper extends QBMapper implements ForgetsAccounts {
	private const CHUNK = 900;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_member', Member::class);
	}

	/** @throws \OCP\AppFramework\Db\DoesNotExistException */
	public function find(int $councilId, int $memberId): Member {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<Member> in the order of the tableau */
	public function ofCouncil(int $councilId, ?int $limit = null, int $offset = 0): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->orderBy('position')->addOrderBy('id')
			->setMaxResults($limit)->setFirstResult($offset);
		return $this->findEntities($query);
	}

	/**
	 * @param list<int> $councilIds
	 * @return array<int, array{members: int, paper: int}> one entry per asked council
	 */
	public function counts(array $councilIds): array {
		$counts = array_fill_keys($councilIds, ['members' => 0, 'paper' => 0]);
		foreach (array_chunk($councilIds, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('council_id', 'channel')->selectAlias($query->func()->count('id'), 'number')->from($this->tableName)
				->where($query->expr()->in('council_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->groupBy('council_id', 'channel');
			$result = $query->executeQuery();
			while (is_array($row = $result->fetch())) {
				/** @var array{council_id: int|string, channel: string, number: int|string} $row */
				$known = $counts[(int)$row['council_id']] ?? ['members' => 0, 'paper' => 0];
				$counts[(int)$row['council_id']] = [
					'members' => $known['members'] + (int)$row['number'],
					'paper' => $known['paper'] + ($row['channel'] === Channel::Paper->value ? (int)$row['number'] : 0),
				];
			}
			$result->closeCursor();
		}
		return $counts;
	}

	/** Whether agenda items name this member as their rapporteur. */
	public function isUsed(int $councilId, int $memberId): bool {
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from('conseil_item')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('rapporteur_id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)))
			->setMaxResults(1);
		$result = $query->executeQuery();
		$used = $result->fetchOne() !== false;
		$result->closeCursor();
		return $used;
	}

	/**
	 * Takes the next version, if the row still has the one that was read.
	 *
	 * @return bool false when somebody changed the member meanwhile
	 */
	public function advance(int $memberId, int $fromVersion): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($fromVersion + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($fromVersion, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}

	/** Accounts that are gone leave the member with their name and address. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('uid', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$query->executeStatement();
	}
}
