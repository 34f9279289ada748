<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\MemberColumns;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who presides over a council, the maire or the président: the agenda is his or hers (CGCT art. L. 2121-10). */
final class Presiding {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param string $today `YYYY-MM-DD` */
	public function isHeldBy(Council $council, string $uid, string $today): bool {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('function')->from('conseil_member')
			->where($expr->eq('council_id', $query->createNamedParameter($council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('uid', $query->createNamedParameter($uid)))
			->andWhere($expr->orX($expr->isNull('term_end'), $expr->gte('term_end', $query->createNamedParameter($today))));
		$result = $query->executeQuery();
		$functions = array_map(strval(...), array_column($result->fetchAll(), 'function'));
		$result->closeCursor();
		return array_filter($functions, self::isFunction(...)) !== [];
	}

	/** « Maire », « Madame le maire », « Présidente de la communauté de communes »; not a deputy, not a « maire délégué ». */
	public static function isFunction(string $function): bool {
		return preg_match('/^(?:m |mme |monsieur |madame )?(?:le |la )?(?:maire|mairesse|presidente?)(?! delegue| adjoint)\b/', MemberColumns::plain($function)) === 1;
	}
}
