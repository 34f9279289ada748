<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Questions that wait for the answer of a person: those that name the person; those that name nobody, for the rapporteur and who
 * is in charge of the item, or for managers when there is neither.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 */
final class QuestionAsks {
	private const MOST = 100;
	private const NAMES = 5;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Involvement $involvement,
	) {
	}

	/** @return list<ConseilAsk> one per meeting */
	public function of(Grant $grant): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$me = $query->createNamedParameter($grant->user->getUID());
		$query->select('q.id', 'q.item_id', 'q.author_name', 'i.title', 'i.meeting_id')->from('conseil_message', 'q')
			->innerJoin('q', 'conseil_item', 'i', $expr->eq('i.id', 'q.item_id'))
			->innerJoin('i', 'conseil_meeting', 'm', $expr->eq('m.id', 'i.meeting_id'))
			->leftJoin('i', 'conseil_member', 'p', $expr->eq('p.id', 'i.rapporteur_id'))
			->where($expr->eq('q.council_id', $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('q.waiting', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->isNull('q.parent_id'))
			->andWhere($expr->orX($expr->isNull('q.author'), $expr->neq('q.author', $me)))
			->andWhere($expr->isNull('i.deleted_at'))->andWhere($expr->isNull('m.deleted_at'))
			->andWhere($expr->in('m.state', $query->createNamedParameter(['draft', 'convened'], IQueryBuilder::PARAM_STR_ARRAY)));
		$inCharge = [$expr->eq('i.owner_uid', $me), $expr->eq('p.uid', $me)];
		if ($grant->can(Action::Manage)) {
			$inCharge[] = $expr->andX($expr->isNull('i.owner_uid'), $expr->isNull('p.uid'));
		}
		$query->andWhere($expr->orX(
			$expr->in('q.id', $query->createFunction($this->named($query, $me))),
			$expr->andX($expr->notIn('q.id', $query->createFunction($this->named($query, null))), $expr->orX(...$inCharge)),
		));
		if (!$grant->can(Action::Prepare)) {
			$query->andWhere($expr->orX($expr->eq('q.audience', $query->createNamedParameter(Audience::Council->value)), $this->involvement->involving($query, $grant->user->getUID())));
		}
		$query->orderBy('m.starts_at')->addOrderBy('i.position')->addOrderBy('q.id')->setMaxResults(self::MOST);
		return $this->asks($query);
	}

	/** @param mixed $uid a named parameter, null for whoever is named */
	private function named(IQueryBuilder $query, mixed $uid): string {
		$named = $this->db->getQueryBuilder();
		$alias = $uid === null ? 'na' : 'nm';
		$named->select("$alias.message_id")->from('conseil_mention', $alias)->where($query->expr()->eq("$alias.council_id", 'q.council_id'));
		if ($uid !== null) {
			$named->andWhere($query->expr()->eq("$alias.uid", $uid));
		}
		return $named->getSQL();
	}

	/** @return list<ConseilAsk> */
	private function asks(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$asks = [];
		while (is_array($row = $result->fetch())) {
			/** @var array{item_id: int|string, author_name: string, title: string, meeting_id: int|string} $row */
			$meetingId = (int)$row['meeting_id'];
			$asks[$meetingId]['items'][] = (int)$row['item_id'];
			$asks[$meetingId]['names'][] = $row['author_name'] . ' · ' . $row['title'];
		}
		$result->closeCursor();
		return array_map(static fn (int $meetingId, array $ask): array => [
			'kind' => 'questions',
			'meetingId' => $meetingId,
			'itemIds' => array_values(array_unique($ask['items'])),
			'count' => count($ask['names']),
			'names' => array_slice($ask['names'], 0, self::NAMES),
		], array_keys($asks), $asks);
	}
}
