<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** What papers are called while they are worked on, for whoever sees their drafts: others are not even told the title. */
final class PaperTitles {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly PaperVisibility $visibility,
	) {
	}

	/**
	 * @param list<int> $paperIds
	 * @return array<int, string> by id; in one query, in none when nothing is asked
	 */
	public function seen(Grant $grant, array $paperIds): array {
		if ($paperIds === []) {
			return [];
		}
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('p.id', 'p.title')->from('conseil_paper', 'p')
			->where($expr->eq('p.council_id', $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->in('p.id', $query->createNamedParameter($paperIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($expr->isNull('p.deleted_at'));
		if (!$grant->can(Action::Prepare)) {
			$query->andWhere($this->visibility->insider($query, $grant));
		}
		$result = $query->executeQuery();
		$titles = array_column($result->fetchAll(), 'title', 'id');
		$result->closeCursor();
		return array_map(strval(...), $titles);
	}

	public function isThere(int $councilId, ?int $paperId): bool {
		if ($paperId === null) {
			return false;
		}
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from('conseil_paper')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('id', $query->createNamedParameter($paperId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('deleted_at'));
		$result = $query->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}

	/** @throws \OCA\ConseilMunicipal\Error\NotFound the person does not see the drafts of such a paper */
	public function mustBeSeen(Grant $grant, int $paperId): void {
		if ($this->seen($grant, [$paperId]) === []) {
			throw Access::hidden();
		}
	}
}
