<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Database\Forgets;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Activity> */
final class ActivityMapper extends QBMapper implements Forgets {
	private const CHUNK = 900;

	public function __construct(
		IDBConnection $db,
		private readonly DocumentVisibility $visibility,
	) {
		parent::__construct($db, 'conseil_activity', Activity::class);
	}

	/**
	 * @param ?int $before id of the last one that is known; null for the latest
	 * @return list<Activity> that the person may know of, latest first
	 */
	public function ofItem(Grant $grant, int $itemId, int $limit, ?int $before = null): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)))
			->orderBy('id', 'DESC')->setMaxResults($limit);
		$known = $this->visibility->condition($query, $grant, 'document_id');
		if ($known !== null) {
			$query->andWhere($known);
		}
		if ($before !== null) {
			$query->andWhere($query->expr()->lt('id', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		}
		return $this->findEntities($query);
	}

	/**
	 * @param list<int> $documentIds
	 * @param list<ActivityType> $types
	 * @param int $since Unix seconds
	 * @return list<Activity>
	 */
	public function recentOfDocuments(int $councilId, array $documentIds, array $types, int $since): array {
		$found = [];
		foreach (array_chunk($documentIds, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('*')->from($this->tableName)
				->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->gte('at', $query->createNamedParameter($since, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->in('document_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->andWhere($query->expr()->in('type', $query->createNamedParameter(array_column($types, 'value'), IQueryBuilder::PARAM_STR_ARRAY)));
			array_push($found, ...$this->findEntities($query));
		}
		return $found;
	}

	/** The id of the last one of the instance, 0 without any. */
	public function lastId(): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select($query->func()->max('id'))->from($this->tableName)->executeQuery();
		$id = $result->fetchOne();
		$result->closeCursor();
		return is_numeric($id) ? (int)$id : 0;
	}

	/** @return list<int> councils in which something happened after that one */
	public function councilsAfter(int $id): array {
		$query = $this->db->getQueryBuilder();
		$query->selectDistinct('council_id')->from($this->tableName)
			->where($query->expr()->gt('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$ids = array_map(intval(...), array_column($result->fetchAll(), 'council_id'));
		$result->closeCursor();
		return $ids;
	}

	#[\Override]
	public function forgetOlderThan(int $before): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)->where($query->expr()->lt('at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
