<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Search;

use OCA\ConseilMunicipal\Paper\PaperVisibility;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Papers, by title, reference or summary. Readers find those they work on; the others they find by their published items, under the
 * title that was published.
 */
final class PaperFinder implements Finder {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Wording $wording,
		private readonly PaperVisibility $visibility,
	) {
	}

	#[\Override]
	public function kind(): string {
		return 'paper';
	}

	#[\Override]
	public function find(Scope $scope, ?int $before, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$words = $scope->saying($query, $this->wording, ['p.title', 'p.reference', 'p.summary']);
		$query->select('p.id', 'p.council_id', 'p.title')->from('conseil_paper', 'p')
			->where($expr->isNull('p.deleted_at'))
			->andWhere($scope->within($query, 'p.council_id', $words, $expr->andX($words, $this->visibility->worksOn($query, $scope->uid))))
			->orderBy('p.id', 'DESC')->setMaxResults($limit);
		if ($before !== null) {
			$query->andWhere($expr->lt('p.id', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$found = array_map(static fn (array $row): Found => new Found(
			(int)$row['id'], (int)$row['council_id'], (string)$row['title'], 'dossiers/' . $row['id'],
		), array_values($result->fetchAll()));
		$result->closeCursor();
		return $found;
	}
}
