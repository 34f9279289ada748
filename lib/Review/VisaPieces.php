<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Which version of each document a visa was given on: one that is new or changed since makes it a visa on an earlier version. */
final class VisaPieces {
	private const TABLE = 'conseil_visa_piece';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly DocumentVisibility $visibility,
	) {
	}

	/** The visa is given on the documents as they are now, as far as who gives it may know of them. */
	public function remember(Grant $giver, Visa $visa): void {
		$this->forget($visa);
		foreach ($this->documents($visa->getItemId(), $giver) as $document) {
			$query = $this->db->getQueryBuilder();
			$query->insert(self::TABLE)->values([
				'council_id' => $query->createNamedParameter($visa->getCouncilId(), IQueryBuilder::PARAM_INT),
				'visa_id' => $query->createNamedParameter($visa->getId(), IQueryBuilder::PARAM_INT),
				'document_id' => $query->createNamedParameter($document['id'], IQueryBuilder::PARAM_INT),
				'etag' => $query->createNamedParameter($document['etag']),
			])->executeStatement();
		}
	}

	public function forget(Visa $visa): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)->where($query->expr()->eq('visa_id', $query->createNamedParameter($visa->getId(), IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/**
	 * @param list<Visa> $visas of one item
	 * @return array<int, list<string>> names of the documents, as far as the person may know of them, that are new or changed since each visa was given, by id of the visa
	 */
	public function changedSince(Grant $grant, int $itemId, array $visas): array {
		$given = array_values(array_filter($visas, static fn (Visa $visa): bool => $visa->state() === VisaState::Given));
		if ($given === []) {
			return [];
		}
		$documents = $this->documents($itemId, $grant);
		$query = $this->db->getQueryBuilder();
		$query->select('visa_id', 'document_id', 'etag')->from(self::TABLE)
			->where($query->expr()->in('visa_id', $query->createNamedParameter(array_map(static fn (Visa $visa): int => $visa->getId(), $given), IQueryBuilder::PARAM_INT_ARRAY)));
		$result = $query->executeQuery();
		$seen = [];
		while (is_array($row = $result->fetch())) {
			/** @var array{visa_id: int|string, document_id: int|string, etag: string} $row */
			$seen[(int)$row['visa_id']][(int)$row['document_id']] = $row['etag'];
		}
		$result->closeCursor();
		$changed = [];
		foreach ($given as $visa) {
			$changed[$visa->getId()] = array_values(array_map(
				static fn (array $document): string => $document['name'],
				array_filter($documents, static fn (array $document): bool => ($seen[$visa->getId()][$document['id']] ?? null) !== $document['etag']),
			));
		}
		return $changed;
	}

	/**
	 * @return list<array{id: int, name: string, etag: string}> what is there and the person may know of, without copies in conflict
	 */
	private function documents(int $itemId, Grant $grant): array {
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'name', 'etag')->from('conseil_document')
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('conflict_of'))
			->andWhere($query->expr()->eq('missing', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)))
			->orderBy('path');
		$known = $this->visibility->condition($query, $grant, 'id');
		if ($known !== null) {
			$query->andWhere($known);
		}
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			/** @var array{id: int|string, name: string, etag: string} $row */
			$found[] = ['id' => (int)$row['id'], 'name' => $row['name'], 'etag' => $row['etag']];
		}
		$result->closeCursor();
		return $found;
	}
}
