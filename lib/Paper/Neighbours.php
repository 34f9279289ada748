<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Agenda\FoundFolder;
use OCA\ConseilMunicipal\Agenda\Item;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Folders that people dragged by hand between agendas and « Dossiers »: what they are known as on the other side. */
final class Neighbours {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param list<FoundFolder> $folders of « Dossiers » that are no paper’s
	 * @return list<int> ids of those that are the folder of a meeting: never a paper
	 */
	public function meetingsAmong(int $councilId, array $folders): array {
		$ids = array_map(static fn (FoundFolder $folder): int => $folder->id, $folders);
		return array_map(static fn (array $row): int => (int)$row['folder_id'], $this->rows('conseil_meeting', ['folder_id'], $councilId, $ids));
	}

	/**
	 * @param list<int> $folderIds
	 * @return array<int, Item> by folder id, removed ones not among them
	 */
	public function items(int $councilId, array $folderIds): array {
		$items = [];
		foreach ($this->rows('conseil_item', ['*'], $councilId, $folderIds) as $row) {
			$items[(int)$row['folder_id']] = Item::fromRow($row);
		}
		return $items;
	}

	/**
	 * @param list<string> $columns
	 * @param list<int> $folderIds
	 * @return list<array<string, scalar|null>>
	 */
	private function rows(string $table, array $columns, int $councilId, array $folderIds): array {
		$rows = [];
		foreach (array_chunk($folderIds, 900) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select(...$columns)->from($table)
				->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->isNull('deleted_at'))
				->andWhere($query->expr()->in('folder_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)));
			$result = $query->executeQuery();
			/** @var list<array<string, scalar|null>> $found */
			$found = $result->fetchAll();
			$result->closeCursor();
			array_push($rows, ...$found);
		}
		return $rows;
	}
}
