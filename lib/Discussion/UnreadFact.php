<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\LineFact;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How many messages of others about the item, among those that the reader may read, the reader has not seen. */
final class UnreadFact implements LineFact {
	public const NAME = 'unread_messages';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly KnownMessages $known,
	) {
	}

	#[\Override]
	public function name(): string {
		return self::NAME;
	}

	#[\Override]
	public function subquery(IQueryBuilder $query, Grant $reader): string {
		$expr = $query->expr();
		$me = $query->createNamedParameter($reader->user->getUID());
		$unread = $this->db->getQueryBuilder();
		$unread->select($unread->func()->count('um.id'))->from('conseil_message', 'um')
			->leftJoin('um', 'conseil_thread_mark', 'ur', (string)$expr->andX($expr->eq('ur.item_id', 'um.item_id'), $expr->eq('ur.uid', $me)))
			->where($expr->eq('um.item_id', 'i.id'))
			->andWhere($expr->isNull('um.deleted_at'))
			->andWhere($expr->orX($expr->isNull('um.author'), $expr->neq('um.author', $me)))
			->andWhere($expr->orX($expr->isNull('ur.seen_id'), $expr->gt('um.id', 'ur.seen_id')));
		return $this->known->only($unread, $query, $reader, 'um')->getSQL();
	}
}
