<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Activity> */
final class ActivityMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_activity', Activity::class);
	}

	/** @return list<Activity> latest first */
	public function ofItem(int $councilId, int $itemId, int $limit, int $offset = 0): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)))
			->orderBy('at', 'DESC')->addOrderBy('id', 'DESC')->setMaxResults($limit)->setFirstResult($offset);
		return $this->findEntities($query);
	}
}
