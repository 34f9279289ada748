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
	private const MOST_WORDS = 8;

	/** @var list<string> at least one */
	private readonly array $words;
	/** @var array<int, Council> by id */
	public readonly array $councils;
	/** @var list<int> councils in which the person prepares meetings */
	private readonly array $prepared;
	/** @var list<int> those that the person manages */
	private readonly array $managed;
	/** @var list<int> the others */
	private readonly array $read;

	/**
	 * @param list<Grant> $grants of the person
	 * @param string $typed at least one word
	 */
	public function __construct(
		public readonly string $uid,
		array $grants,
		string $typed,
	) {
		$this->words = self::words($typed);
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
	 * Each word is in one of these columns, whatever their order, case and accents.
	 *
	 * @param non-empty-list<string> $columns
	 */
	public function saying(IQueryBuilder $query, Wording $wording, array $columns): ICompositeExpression {
		$expr = $query->expr();
		return $expr->andX(...array_map(static fn (string $word): ICompositeExpression => $expr->orX(
			...array_merge(...array_map(static fn (string $column): array => $wording->holds($query, $column, $word), $columns)),
		), $this->words));
	}

	/** @return list<string> plain and each once; what one types beyond the first of them narrows nothing any more */
	private static function words(string $typed): array {
		$words = array_filter(preg_split('/\s+/u', Wording::plain($typed)) ?: [], static fn (string $word): bool => $word !== '');
		return array_slice(array_values(array_unique($words)), 0, self::MOST_WORDS);
	}
}
