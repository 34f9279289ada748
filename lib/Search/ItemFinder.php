<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Search;

use OCA\ConseilMunicipal\Agenda\Addenda;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\Paper\PaperVisibility;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Agenda items, by title or summary: for readers once the meeting is known or something of the item published, or when they work on it. */
final class ItemFinder implements Finder {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Wording $wording,
		private readonly Involvement $involvement,
	) {
	}

	#[\Override]
	public function kind(): string {
		return 'item';
	}

	#[\Override]
	public function find(Scope $scope, ?int $before, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$words = $scope->saying($query, $this->wording, ['i.title', 'i.summary']);
		$query->select('i.id', 'i.council_id', 'i.meeting_id', 'i.title', 'm.starts_at')->from('conseil_item', 'i')
			->innerJoin('i', 'conseil_meeting', 'm', $expr->eq('m.id', 'i.meeting_id'))
			->where($expr->isNull('i.deleted_at'))->andWhere($expr->isNull('m.deleted_at'))
			->andWhere($scope->within($query, 'i.council_id', $words, $expr->andX($words, $this->known($query, $scope))))
			->orderBy('i.id', 'DESC')->setMaxResults($limit);
		if ($before !== null) {
			$query->andWhere($expr->lt('i.id', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$found = array_map(static fn (array $row): Found => new Found(
			(int)$row['id'], (int)$row['council_id'], (string)$row['title'], 'seances/' . $row['meeting_id'] . '/points/' . $row['id'], startsAt: (int)$row['starts_at'],
		), array_values($result->fetchAll()));
		$result->closeCursor();
		return $found;
	}

	private function known(IQueryBuilder $query, Scope $scope): ICompositeExpression {
		$expr = $query->expr();
		$published = $this->db->getQueryBuilder();
		$published->select('pd.item_id')->from('conseil_document', 'pd')
			->where($expr->eq('pd.item_id', 'i.id'))->andWhere($expr->isNotNull('pd.published_file_id'));
		return $expr->orX(
			$expr->andX($expr->in('m.state', $query->createNamedParameter(PaperVisibility::knownStates(), IQueryBuilder::PARAM_STR_ARRAY)), Addenda::isNotWaiting($query, 'i')),
			$expr->in('i.id', $query->createFunction($published->getSQL())),
			$this->involvement->involving($query, $scope->uid),
		);
	}
}
