<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Since when files and folders of a council lie in « Éléments supprimés ». */
final class RemovedMarks {
	private const TABLE = 'conseil_removed';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $time,
	) {
	}

	/** It is put there now, whatever was known of an earlier time. */
	public function begin(int $councilId, int $fileId): void {
		$this->forget($councilId, $fileId);
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'council_id' => $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT),
			'file_id' => $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT),
			'removed_at' => $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT),
		])->executeStatement();
	}

	/** @return array<int, int> Unix seconds by file id */
	public function of(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('file_id', 'removed_at')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$since = [];
		while (is_array($row = $result->fetch())) {
			/** @var array{file_id: int|string, removed_at: int|string} $row */
			$since[(int)$row['file_id']] = (int)$row['removed_at'];
		}
		$result->closeCursor();
		return $since;
	}

	public function forget(int $councilId, int $fileId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
