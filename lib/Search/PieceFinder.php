<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Search;

use OCA\ConseilMunicipal\Paper\Involvement;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Documents, by name: for readers the published name of what is published, and drafts of the items they work on. */
final class PieceFinder implements Finder {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Wording $wording,
		private readonly Involvement $involvement,
	) {
	}

	#[\Override]
	public function kind(): string {
		return 'piece';
	}

	#[\Override]
	public function find(Scope $scope, ?int $before, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$draft = $expr->andX($scope->saying($query, $this->wording, ['d.name']), $expr->eq('d.missing', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)));
		$query->select('d.id', 'd.council_id', 'd.meeting_id', 'd.item_id', 'd.name', 'd.published_name', 'm.starts_at')->selectAlias('i.title', 'item')
			->selectAlias($query->createFunction('(' . $this->own($query, $scope) . ')'), 'own')
			->from('conseil_document', 'd')
			->innerJoin('d', 'conseil_meeting', 'm', $expr->eq('m.id', 'd.meeting_id'))
			->leftJoin('d', 'conseil_item', 'i', $expr->eq('i.id', 'd.item_id'))
			->where($expr->isNull('i.deleted_at'))->andWhere($expr->isNull('m.deleted_at'))
			->andWhere($scope->within($query, 'd.council_id', $expr->andX($draft, $this->unrestricted($query, $scope)), $this->known($query, $scope, $draft)))
			->orderBy('d.id', 'DESC')->setMaxResults($limit);
		if ($before !== null) {
			$query->andWhere($expr->lt('d.id', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		/** @var list<array<string, scalar|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return array_map(static fn (array $row): Found => self::found($scope, $row), $rows);
	}

	/** @param array<string, scalar|null> $row */
	private static function found(Scope $scope, array $row): Found {
		$seesDraft = (int)$row['own'] > 0 || $scope->prepares((int)$row['council_id']);
		return new Found(
			(int)$row['id'], (int)$row['council_id'], (string)($seesDraft ? $row['name'] : $row['published_name']),
			'seances/' . $row['meeting_id'] . ($row['item_id'] === null ? '' : '/points/' . $row['item_id']),
			$row['item'] === null ? null : (string)$row['item'], (int)$row['starts_at'],
		);
	}

	private function known(IQueryBuilder $query, Scope $scope, ICompositeExpression $draft): ICompositeExpression {
		$expr = $query->expr();
		return $expr->andX($expr->isNotNull('d.item_id'), $expr->orX(
			$expr->andX($expr->isNotNull('d.published_file_id'), $scope->saying($query, $this->wording, ['d.published_name'])),
			$expr->andX($draft, $expr->isNull('d.conflict_of'), $this->involvement->involving($query, $scope->uid)),
		));
	}

	/** A restricted draft is for managers and those who work on its item: the rule of {@see \OCA\ConseilMunicipal\Restriction\DocumentVisibility}. */
	private function unrestricted(IQueryBuilder $query, Scope $scope): ICompositeExpression {
		$expr = $query->expr();
		return $expr->orX(
			$expr->isNull('d.restricted'),
			$expr->eq('d.restricted', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)),
			$scope->managing($query, 'd.council_id'),
			$this->involvement->involving($query, $scope->uid),
		);
	}

	/** SQL: whether the person works on the item of the document. */
	private function own(IQueryBuilder $query, Scope $scope): string {
		$own = $this->db->getQueryBuilder();
		return $own->select($own->func()->count('oi.id'))->from('conseil_item', 'oi')
			->where($query->expr()->eq('oi.id', 'd.item_id'))->andWhere($this->involvement->involving($query, $scope->uid, 'oi'))->getSQL();
	}
}
