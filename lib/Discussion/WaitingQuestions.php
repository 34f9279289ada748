<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Questions that wait for the answer of a person: those that name the person; those that name nobody, for the rapporteur and who
 * is in charge of the item, or for managers when there is neither. Parts of a query on `conseil_item`, alias `i`.
 */
final class WaitingQuestions {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** SQL: how many for the item. */
	public function count(IQueryBuilder $query, string $uid, bool $manages): string {
		$expr = $query->expr();
		$me = $query->createNamedParameter($uid);
		$inCharge = [$expr->eq('i.owner_uid', $me), $expr->in('i.rapporteur_id', $query->createFunction($this->members($query, $me)))];
		if ($manages) {
			$inCharge[] = $expr->andX($expr->isNull('i.owner_uid'), $expr->orX($expr->isNull('i.rapporteur_id'), $expr->notIn('i.rapporteur_id', $query->createFunction($this->members($query, null)))));
		}
		$questions = $this->db->getQueryBuilder();
		$questions->select($questions->func()->count('wq.id'))->from('conseil_message', 'wq')
			->where($expr->eq('wq.item_id', 'i.id'))
			->andWhere($expr->isNull('wq.parent_id'))
			->andWhere($expr->eq('wq.waiting', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->orX($expr->isNull('wq.author'), $expr->neq('wq.author', $me)))
			->andWhere($expr->orX(
				$expr->in('wq.id', $query->createFunction($this->named($query, $me))),
				$expr->andX($expr->notIn('wq.id', $query->createFunction($this->named($query, null))), $expr->orX(...$inCharge)),
			));
		return $questions->getSQL();
	}

	/** SQL: ids of the items that have some. */
	public function items(IQueryBuilder $query): string {
		$items = $this->db->getQueryBuilder();
		$items->select('wi.item_id')->from('conseil_message', 'wi')
			->where($query->expr()->eq('wi.waiting', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)));
		return $items->getSQL();
	}

	/** @param mixed $uid a named parameter, null for whoever is named */
	private function named(IQueryBuilder $query, mixed $uid): string {
		$alias = $uid === null ? 'na' : 'nm';
		$named = $this->db->getQueryBuilder();
		$named->select("$alias.message_id")->from('conseil_mention', $alias)->where($query->expr()->eq("$alias.council_id", 'wq.council_id'));
		if ($uid !== null) {
			$named->andWhere($query->expr()->eq("$alias.uid", $uid));
		}
		return $named->getSQL();
	}

	/** @param mixed $uid a named parameter, null for members who have an account */
	private function members(IQueryBuilder $query, mixed $uid): string {
		$alias = $uid === null ? 'ma' : 'mm';
		$members = $this->db->getQueryBuilder();
		$members->select("$alias.id")->from('conseil_member', $alias)
			->where($query->expr()->eq("$alias.council_id", 'i.council_id'))
			->andWhere($uid === null ? $query->expr()->isNotNull("$alias.uid") : $query->expr()->eq("$alias.uid", $uid));
		return $members->getSQL();
	}
}
