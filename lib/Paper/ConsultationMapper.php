<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Consultation> */
final class ConsultationMapper extends QBMapper {
	private const CHUNK = 900;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_consultation', Consultation::class);
	}

	public function ofSource(int $councilId, string $source): ?Consultation {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('source', $query->createNamedParameter($source)));
		try {
			return $this->findEntity($query);
		} catch (DoesNotExistException) {
			return null;
		}
	}

	/**
	 * @param list<int> $itemIds
	 * @return list<Consultation> earliest first
	 */
	public function ofItems(int $councilId, array $itemIds): array {
		$found = [];
		foreach (array_chunk($itemIds, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('*')->from($this->tableName)
				->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->in('item_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->orderBy('date')->addOrderBy('id');
			array_push($found, ...$this->findEntities($query));
		}
		return $found;
	}

	/**
	 * What commissions said of these papers, or of their items.
	 *
	 * @param list<int> $paperIds
	 * @param list<int> $itemIds
	 * @return list<Consultation> earliest first
	 */
	public function opinionsOn(int $councilId, array $paperIds, array $itemIds): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$of = [$expr->in('paper_id', $query->createNamedParameter($paperIds, IQueryBuilder::PARAM_INT_ARRAY))];
		foreach (array_chunk($itemIds, self::CHUNK) as $chunk) {
			$of[] = $expr->in('item_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY));
		}
		$query->select('*')->from($this->tableName)
			->where($expr->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('role', $query->createNamedParameter(ConsultationRole::Commission->value)))
			->andWhere($expr->orX(...$of))
			->orderBy('date')->addOrderBy('id');
		return $this->findEntities($query);
	}
}
