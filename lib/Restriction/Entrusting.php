<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Restriction;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Whoever works on an item reads its restricted drafts. So nobody opens an item to more people, themselves among them, who may not
 * know of all of its drafts.
 */
final class Entrusting {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly DocumentVisibility $visibility,
	) {
	}

	/** @throws Forbidden some draft of the item is hidden from the person */
	public function item(Grant $grant, int $itemId): void {
		$this->check($grant, 'i.id', $itemId);
	}

	/** @throws Forbidden some draft of an item of the paper is hidden from the person */
	public function paper(Grant $grant, int $paperId): void {
		$this->check($grant, 'i.paper_id', $paperId);
	}

	private function check(Grant $grant, string $column, int $value): void {
		$query = $this->db->getQueryBuilder();
		$known = $this->visibility->condition($query, $grant, 'd.id');
		if ($known === null) {
			return;
		}
		$query->select($query->func()->count('d.id'))->from('conseil_document', 'd')
			->innerJoin('d', 'conseil_item', 'i', $query->expr()->eq('i.id', 'd.item_id'))
			->where($query->expr()->eq('d.council_id', $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq($column, $query->createNamedParameter($value, IQueryBuilder::PARAM_INT)))
			->andWhere('NOT (' . $known . ')');
		$result = $query->executeQuery();
		$hidden = (int)$result->fetchOne();
		$result->closeCursor();
		if ($hidden > 0) {
			throw new Forbidden('pieces_restricted', 'This item has restricted pieces that you do not see. A manager, or somebody who works on it, chooses who else does.');
		}
	}
}
