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
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * The papers of a council, page by page, in a number of queries that does not grow with them.
 *
 * @psalm-import-type ConseilPapers from ResponseDefinitions
 */
final class PaperList {
	private const MAX = 100;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $access,
		private readonly PaperVisibility $visibility,
		private readonly PaperHistory $history,
		private readonly PaperPresenter $present,
	) {
	}

	/**
	 * @param string $search words of title, reference or summary
	 * @param ?string $state open, closed; null for all
	 * @return ConseilPapers
	 */
	public function page(int $councilId, string $search, string $theme, ?string $state, int $limit, int $offset): array {
		$grant = $this->access->council($councilId, Action::Read);
		$chosen = $state === null || $state === '' ? null : (new Input(['state' => $state]))->choice('state', PaperState::class);
		$filter = fn (IQueryBuilder $query): IQueryBuilder => $this->filtered($query, $grant, self::clean($search), self::clean($theme), $chosen);
		$limit = max(1, min($limit, self::MAX));
		$found = $this->rows($filter, $grant, $limit + 1, max(0, $offset));
		$rows = array_slice($found, 0, $limit);
		$papers = array_column($rows, 'paper');
		$history = $this->history->of($grant->council, array_map(static fn (Paper $paper): int => $paper->getId(), $papers), false);
		return [
			'papers' => array_map(fn (array $row): array => $this->present->summary(
				$grant, $row['paper'], self::view($grant, $row['insider']), $row['files'], $history[$row['paper']->getId()] ?? [],
			), $rows),
			'more' => count($found) > $limit,
			'themes' => $this->themes($grant),
		];
	}

	/** What no text of a paper holds is not looked for, and some databases stumble on it. */
	private static function clean(string $text): string {
		return trim(mb_substr(str_replace("\0", '', mb_scrub($text, 'UTF-8')), 0, 200));
	}

	private static function view(Grant $grant, bool $isInsider): PaperView {
		return $grant->can(Action::Prepare) ? PaperView::Full : ($isInsider ? PaperView::Stakeholder : PaperView::Published);
	}

	/** Who only reads what was published finds papers by published words alone: a search must not tell what it does not show. */
	private function filtered(IQueryBuilder $query, Grant $grant, string $search, string $theme, ?PaperState $state): IQueryBuilder {
		$expr = $query->expr();
		$prepares = $grant->can(Action::Prepare);
		$query->from('conseil_paper', 'p')->where($this->visibility->visible($query, $grant));
		if ($search !== '') {
			$pattern = '%' . $this->db->escapeLikeParameter($search) . '%';
			$words = $query->createNamedParameter($pattern);
			$own = $expr->orX(...array_map(static fn (string $column): string => $expr->iLike($column, $words), ['p.title', 'p.reference', 'p.summary']));
			$query->andWhere($prepares ? $own : $expr->orX(
				$expr->andX($this->visibility->insider($query, $grant), $own),
				$this->visibility->published($query, $grant->council->getId(), $pattern),
			));
		}
		if ($theme !== '') {
			$query->andWhere($expr->eq('p.theme', $query->createNamedParameter($theme)));
			if (!$prepares) {
				$query->andWhere($this->visibility->insider($query, $grant));
			}
		}
		return $state === null ? $query : $query->andWhere($expr->eq('p.state', $query->createNamedParameter($state->value)));
	}

	/**
	 * @param callable(IQueryBuilder): IQueryBuilder $filter
	 * @return list<array{paper: Paper, files: int, insider: bool}> by title; for councillors, to whom titles may not be told, latest first
	 */
	private function rows(callable $filter, Grant $grant, int $limit, int $offset): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$files = $this->db->getQueryBuilder();
		$files->select($files->func()->count('f.id'))->from('conseil_paper_file', 'f')
			->where($expr->eq('f.paper_id', 'p.id'))->andWhere($expr->eq('f.missing', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)));
		$query->select('p.*')
			->selectAlias($query->createFunction('(' . $files->getSQL() . ')'), 'file_count')
			->selectAlias($query->createFunction('CASE WHEN ' . (string)$expr->andX($this->visibility->insider($query, $grant)) . ' THEN 1 ELSE 0 END'), 'insider');
		$filter($query);
		if ($grant->can(Action::Prepare)) {
			$query->orderBy('p.title');
		}
		$query->addOrderBy('p.id', 'DESC')->setMaxResults($limit)->setFirstResult($offset);
		$result = $query->executeQuery();
		$rows = [];
		while (is_array($row = $result->fetch())) {
			[$count, $isInsider] = [(int)$row['file_count'], (int)$row['insider'] > 0];
			unset($row['file_count'], $row['insider']);
			$rows[] = ['paper' => Paper::fromRow($row), 'files' => $count, 'insider' => $isInsider];
		}
		$result->closeCursor();
		return $rows;
	}

	/** @return list<string> */
	private function themes(Grant $grant): array {
		$query = $this->db->getQueryBuilder();
		$query->selectDistinct('p.theme')->from('conseil_paper', 'p')
			->where($this->visibility->visible($query, $grant))->andWhere($query->expr()->isNotNull('p.theme'));
		if (!$grant->can(Action::Prepare)) {
			$query->andWhere($this->visibility->insider($query, $grant));
		}
		$result = $query->orderBy('p.theme')->setMaxResults(200)->executeQuery();
		$themes = array_map(strval(...), array_column($result->fetchAll(), 'theme'));
		$result->closeCursor();
		return $themes;
	}
}
