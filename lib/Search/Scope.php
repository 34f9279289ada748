<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Search;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Council\Council;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;

/** In which councils a person searches, as one who prepares or as a reader, and for which words. */
final class Scope {
	/** @var array<int, Council> by id */
	public readonly array $councils;
	/** @var list<int> councils in which the person prepares meetings */
	private readonly array $prepared;
	/** @var list<int> those that the person manages */
	private readonly array $managed;
	/** @var list<int> the others */
	private readonly array $read;

	/** @param list<Grant> $grants of the person */
	public function __construct(
		public readonly string $uid,
		array $grants,
		private readonly string $words,
	) {
		$councils = $prepared = $managed = $read = [];
		foreach ($grants as $grant) {
			$councils[$grant->council->getId()] = $grant->council;
			if ($grant->can(Action::Manage)) {
				$managed[] = $grant->council->getId();
			}
			if ($grant->can(Action::Prepare)) {
				$prepared[] = $grant->council->getId();
			} else {
				$read[] = $grant->council->getId();
			}
		}
		[$this->councils, $this->prepared, $this->managed, $this->read] = [$councils, $prepared, $managed, $read];
	}

	public function prepares(int $councilId): bool {
		return in_array($councilId, $this->prepared, true);
	}

	/** The condition that the person manages the council. */
	public function managing(IQueryBuilder $query, string $column): string {
		return $query->expr()->in($column, $query->createNamedParameter($this->managed, IQueryBuilder::PARAM_INT_ARRAY));
	}

	/**
	 * What is of a council in which the person prepares, or of one in which the person reads and may know it.
	 *
	 * @param string $column that holds the council
	 * @param ICompositeExpression $toWhoPrepares whatever the person looks for among drafts
	 * @param ICompositeExpression $toReaders the same, with what readers may know
	 */
	public function within(IQueryBuilder $query, string $column, ICompositeExpression $toWhoPrepares, ICompositeExpression $toReaders): ICompositeExpression {
		$expr = $query->expr();
		$in = static fn (array $councilIds) => $expr->in($column, $query->createNamedParameter($councilIds, IQueryBuilder::PARAM_INT_ARRAY));
		return $expr->orX(...array_filter([
			$this->prepared === [] ? null : $expr->andX($in($this->prepared), $toWhoPrepares),
			$this->read === [] ? null : $expr->andX($in($this->read), $toReaders),
		]));
	}

	/**
	 * One of these columns holds the words. Databases do not agree on the case of accented letters, so each way of writing is asked for.
	 *
	 * @param non-empty-list<string> $columns
	 */
	public function saying(IQueryBuilder $query, callable $escape, array $columns): ICompositeExpression {
		$ways = array_unique([$this->words, mb_strtolower($this->words), mb_strtoupper($this->words), mb_convert_case($this->words, MB_CASE_TITLE)]);
		$found = [];
		foreach ($ways as $way) {
			$pattern = $query->createNamedParameter('%' . $escape($way) . '%');
			foreach ($columns as $column) {
				$found[] = $query->expr()->iLike($column, $pattern);
			}
		}
		return $query->expr()->orX(...$found);
	}
}
