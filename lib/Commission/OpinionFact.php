<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\LineFact;
use OCA\ConseilMunicipal\Paper\Opinion;
use OCA\ConseilMunicipal\Paper\Subject;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * The commission that said last what it thinks of the item, or else was asked last, and what it said, in one number:
 * four times its id, plus 1, 2 or 3 for the opinion, 0 while it is awaited.
 */
final class OpinionFact implements LineFact {
	public const NAME = 'commission_opinion';
	private const OPINIONS = [1 => Opinion::Favourable, 2 => Opinion::Reserved, 3 => Opinion::Unfavourable];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function name(): string {
		return self::NAME;
	}

	#[\Override]
	public function subquery(IQueryBuilder $query, Grant $reader): string {
		$said = '';
		foreach (self::OPINIONS as $number => $opinion) {
			$said .= " WHEN sub.opinion = '" . $opinion->value . "' THEN " . $number;
		}
		$sub = $this->db->getQueryBuilder();
		$sub->select($sub->createFunction("sub.commission_id * 4 + CASE$said ELSE 0 END"))->from('conseil_com_item', 'sub')
			->where($query->expr()->eq('sub.subject', $query->createNamedParameter(Subject::Item->value)))
			->andWhere($query->expr()->eq('sub.subject_id', 'i.id'))
			->orderBy($sub->createFunction('CASE WHEN sub.opinion IS NULL THEN 1 ELSE 0 END'))
			->addOrderBy('sub.opinion_at', 'DESC')->addOrderBy('sub.id', 'DESC')
			->setMaxResults(1);
		return $sub->getSQL();
	}

	/** @return ?array{commissionId: int, opinion: 'favourable'|'reserved'|'unfavourable'|null} */
	public static function read(int $fact): ?array {
		return $fact < 4 ? null : ['commissionId' => intdiv($fact, 4), 'opinion' => (self::OPINIONS[$fact % 4] ?? null)?->value];
	}
}
