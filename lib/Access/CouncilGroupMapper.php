<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCP\AppFramework\Db\QBMapper;
use OCP\AppFramework\Db\TTransactional;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<CouncilGroup> */
final class CouncilGroupMapper extends QBMapper {
	use TTransactional;

	private const CHUNK = 900;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_council_group', CouncilGroup::class);
	}

	public function ofCouncil(int $councilId): RoleGroups {
		return $this->ofCouncils([$councilId])[$councilId];
	}

	/**
	 * @param list<int> $councilIds
	 * @return array<int, RoleGroups> one entry per asked council
	 */
	public function ofCouncils(array $councilIds): array {
		$rows = [];
		foreach (array_chunk($councilIds, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('*')->from($this->tableName)->orderBy('id')
				->where($query->expr()->in('council_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)));
			array_push($rows, ...$this->findEntities($query));
		}
		$groups = [];
		foreach ($councilIds as $councilId) {
			$own = array_filter($rows, static fn (CouncilGroup $row): bool => $row->getCouncilId() === $councilId);
			$holding = static fn (Role $role): array => array_values(array_map(
				static fn (CouncilGroup $row): string => $row->getGid(),
				array_filter($own, static fn (CouncilGroup $row): bool => $row->getRole() === $role->value),
			));
			$groups[$councilId] = new RoleGroups($holding(Role::Councillor), $holding(Role::Staff), $holding(Role::Manager));
		}
		return $groups;
	}

	/** @return list<int> councils in which this group holds a role */
	public function councilsOfGroup(string $gid): array {
		$query = $this->db->getQueryBuilder();
		$query->selectDistinct('council_id')->from($this->tableName)
			->where($query->expr()->eq('gid', $query->createNamedParameter($gid)));
		$result = $query->executeQuery();
		$ids = [];
		while (($id = $result->fetchOne()) !== false) {
			$ids[] = (int)$id;
		}
		$result->closeCursor();
		return $ids;
	}

	public function replace(int $councilId, RoleGroups $groups): void {
		$this->atomic(function () use ($councilId, $groups): void {
			$this->removeCouncil($councilId);
			foreach (Role::cases() as $role) {
				foreach (array_unique($groups->of($role)) as $gid) {
					$row = new CouncilGroup();
					$row->setCouncilId($councilId);
					$row->setRole($role->value);
					$row->setGid($gid);
					$this->insert($row);
				}
			}
		}, $this->db);
	}

	public function removeCouncil(int $councilId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
