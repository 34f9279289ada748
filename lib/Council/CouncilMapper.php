<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Storage\FindingLevel;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Council> */
final class CouncilMapper extends QBMapper {
	/** Several groups per person times several roles: well below the limit of parameters of every database. */
	private const CHUNK = 900;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_council', Council::class);
	}

	/** @throws \OCP\AppFramework\Db\DoesNotExistException */
	public function find(int $councilId): Council {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/**
	 * Councils in which one of these groups holds a role, with those roles, in one query.
	 *
	 * @param list<string> $groupIds
	 * @param ?int $councilId only this council
	 * @return list<array{council: Council, roles: list<string>}> by name
	 */
	public function findOfGroups(array $groupIds, ?int $councilId = null): array {
		$found = [];
		foreach (array_chunk($groupIds, self::CHUNK) as $chunk) {
			foreach ($this->rowsOfGroups($chunk, $councilId) as $row) {
				$role = (string)$row['role'];
				unset($row['role']);
				$id = (int)$row['id'];
				$found[$id] ??= ['council' => $this->mapRowToEntity($row), 'roles' => []];
				if (!in_array($role, $found[$id]['roles'], true)) {
					$found[$id]['roles'][] = $role;
				}
			}
		}
		return array_values($found);
	}

	/**
	 * @param list<string> $groupIds
	 * @return list<array<string, scalar|null>>
	 */
	private function rowsOfGroups(array $groupIds, ?int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('c.*', 'g.role')->from($this->tableName, 'c')
			->innerJoin('c', 'conseil_council_group', 'g', $query->expr()->eq('g.council_id', 'c.id'))
			->where($query->expr()->in('g.gid', $query->createNamedParameter($groupIds, IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($query->expr()->isNull('c.removing_at'))
			->orderBy('c.short_name')->addOrderBy('c.id');
		if ($councilId !== null) {
			$query->andWhere($query->expr()->eq('c.id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		/** @var list<array<string, scalar|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}

	/** @return list<Council> by name, all of the instance */
	public function findPage(?int $limit = null, int $offset = 0): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)->orderBy('short_name')->addOrderBy('id')
			->setMaxResults($limit)->setFirstResult($offset);
		return $this->findEntities($query);
	}

	/** @return list<int> by name, all of the instance */
	public function ids(): array {
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from($this->tableName)->orderBy('short_name')->addOrderBy('id');
		$result = $query->executeQuery();
		$ids = array_map(intval(...), array_column($result->fetchAll(), 'id'));
		$result->closeCursor();
		return $ids;
	}

	/** @return list<Council> whose folders were lost at their last check, or whose removal was begun and not finished */
	public function inTrouble(): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->isNotNull('removing_at'))
			->orWhere($query->expr()->like('check_report', $query->createNamedParameter('%"level":"' . FindingLevel::Lost->value . '"%')))
			->orderBy('short_name')->addOrderBy('id');
		return $this->findEntities($query);
	}

	/** @throws \OCP\AppFramework\Db\DoesNotExistException */
	public function findByServiceUid(string $uid): Council {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)->where($query->expr()->eq('service_uid', $query->createNamedParameter($uid)));
		return $this->findEntity($query);
	}

	/**
	 * @param list<string> $uids
	 * @return list<string> those that are the service account of a council
	 */
	public function serviceUidsAmong(array $uids): array {
		$found = [];
		foreach (array_chunk($uids, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('service_uid')->from($this->tableName)
				->where($query->expr()->in('service_uid', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_STR_ARRAY)));
			$result = $query->executeQuery();
			while (($uid = $result->fetchOne()) !== false) {
				$found[] = (string)$uid;
			}
			$result->closeCursor();
		}
		return $found;
	}

	/** The council of that kind and short name, null when there is none. */
	public function findNamed(CouncilKind $kind, string $shortName): ?Council {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('short_name', $query->createNamedParameter($shortName)))
			->andWhere($query->expr()->eq('kind', $query->createNamedParameter($kind->value)));
		return $this->findEntities($query)[0] ?? null;
	}

	public function nameIsTaken(CouncilKind $kind, string $shortName, ?int $exceptId = null): bool {
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from($this->tableName)
			->where($query->expr()->eq('short_name', $query->createNamedParameter($shortName)))
			->andWhere($query->expr()->eq('kind', $query->createNamedParameter($kind->value)));
		if ($exceptId !== null) {
			$query->andWhere($query->expr()->neq('id', $query->createNamedParameter($exceptId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$taken = $result->fetchOne() !== false;
		$result->closeCursor();
		return $taken;
	}

	/**
	 * @param list<int> $councilIds
	 * @return array<int, int> meetings not deleted, one entry per asked council
	 */
	public function countMeetings(array $councilIds): array {
		$counts = array_fill_keys($councilIds, 0);
		foreach (array_chunk($councilIds, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('council_id')->selectAlias($query->func()->count('id'), 'number')->from('conseil_meeting')
				->where($query->expr()->in('council_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->andWhere($query->expr()->isNull('deleted_at'))
				->groupBy('council_id');
			$result = $query->executeQuery();
			while (is_array($row = $result->fetch())) {
				/** @var array{council_id: int|string, number: int|string} $row */
				$counts[(int)$row['council_id']] = (int)$row['number'];
			}
			$result->closeCursor();
		}
		return $counts;
	}

	/** What the e-mails of the day were about ends there; null leaves it as it is. Unix seconds. */
	public function rememberDigest(int $councilId, ?int $until, ?int $weekUntil): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->where($query->expr()->eq('id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		foreach (array_filter(['digest_until' => $until, 'digest_week_until' => $weekUntil], static fn (?int $moment): bool => $moment !== null) as $column => $moment) {
			$query->set($column, $query->createNamedParameter($moment, IQueryBuilder::PARAM_INT));
		}
		if ($until !== null || $weekUntil !== null) {
			$query->executeStatement();
		}
	}

	/**
	 * Takes the next version, if the row still has the one that was read.
	 *
	 * @return bool false when somebody changed the council meanwhile
	 */
	public function advance(int $councilId, int $fromVersion): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($fromVersion + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($fromVersion, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}
}
