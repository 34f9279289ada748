<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Agenda\Item;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Who works on an agenda item before the council is convened: its rapporteur, the agent in charge, its stakeholders and those of
 * the paper it comes from; and, until they have met, the members of the commissions to which it was submitted, who read and comment.
 * A councillor who is none of them knows nothing of its drafts.
 */
final class Involvement {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly StakeholderMapper $stakeholders,
		private readonly Examining $examining,
	) {
	}

	public function isInvolved(Item $item, string $uid): bool {
		return $this->worksOn($item->getCouncilId(), $item->getId(), $uid);
	}

	/** @return list<int> ids of the items of a meeting that the person works on, removed ones not among them */
	public function itemsOf(int $councilId, int $meetingId, string $uid): array {
		return $this->items($councilId, $uid, 'meeting_id', $meetingId);
	}

	public function worksOn(int $councilId, int $itemId, string $uid): bool {
		return $this->items($councilId, $uid, 'id', $itemId) !== [];
	}

	/**
	 * @param list<Item> $items of one council
	 * @return array<int, list<string>> accounts by item id, each once: rapporteur first, then who is in charge, then the others
	 */
	public function peopleOf(int $councilId, array $items): array {
		$people = $papers = [];
		$rapporteurs = $this->accountsOfMembers($councilId, $items);
		foreach ($items as $item) {
			$people[$item->getId()] = array_filter([$rapporteurs[$item->getRapporteurId() ?? 0] ?? null, $item->getOwnerUid()]);
			if ($item->getPaperId() !== null) {
				$papers[$item->getPaperId()][] = $item->getId();
			}
		}
		foreach ($this->stakeholders->of($councilId, Subject::Item, array_keys($people)) as $stakeholder) {
			$people[$stakeholder->getSubjectId()][] = $stakeholder->getUid();
		}
		foreach ($papers === [] ? [] : $this->stakeholders->of($councilId, Subject::Paper, array_keys($papers)) as $stakeholder) {
			foreach ($papers[$stakeholder->getSubjectId()] as $itemId) {
				$people[$itemId][] = $stakeholder->getUid();
			}
		}
		return array_map(static fn (array $uids): array => array_values(array_unique($uids)), $people);
	}

	/**
	 * @param 'id'|'meeting_id' $column
	 * @return list<int>
	 */
	private function items(int $councilId, string $uid, string $column, int $value): array {
		$query = $this->db->getQueryBuilder();
		$query->select('i.id')->from('conseil_item', 'i')
			->where($query->expr()->eq('i.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('i.' . $column, $query->createNamedParameter($value, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('i.deleted_at'))
			->andWhere($this->involving($query, $uid));
		$result = $query->executeQuery();
		$ids = array_map(intval(...), array_column($result->fetchAll(), 'id'));
		$result->closeCursor();
		return $ids;
	}

	/** The condition that the row `$item` (an alias) of `conseil_item` is an item on which the person works. */
	public function involving(IQueryBuilder $query, string $uid, string $item = 'i'): ICompositeExpression {
		$expr = $query->expr();
		$person = $query->createNamedParameter($uid);
		$member = $this->db->getQueryBuilder();
		$member->select('m.id')->from('conseil_member', 'm')
			->where($expr->eq('m.council_id', $item . '.council_id'))->andWhere($expr->eq('m.uid', $person));
		$onItem = $this->db->getQueryBuilder();
		$onItem->select('s.subject_id')->from('conseil_stakeholder', 's')
			->where($expr->eq('s.subject', $query->createNamedParameter(Subject::Item->value)))
			->andWhere($expr->eq('s.council_id', $item . '.council_id'))->andWhere($expr->eq('s.uid', $person));
		$onPaper = $this->db->getQueryBuilder();
		$onPaper->select('p.subject_id')->from('conseil_stakeholder', 'p')
			->innerJoin('p', 'conseil_paper', 'live', (string)$expr->andX($expr->eq('live.id', 'p.subject_id'), $expr->isNull('live.deleted_at')))
			->where($expr->eq('p.subject', $query->createNamedParameter(Subject::Paper->value)))
			->andWhere($expr->eq('p.council_id', $item . '.council_id'))->andWhere($expr->eq('p.uid', $person));
		return $expr->orX(
			$expr->eq($item . '.owner_uid', $person),
			$expr->in($item . '.rapporteur_id', $query->createFunction($member->getSQL())),
			$expr->in($item . '.id', $query->createFunction($onItem->getSQL())),
			$expr->in($item . '.paper_id', $query->createFunction($onPaper->getSQL())),
			$expr->in($item . '.id', $query->createFunction($this->examining->subjects($query, Subject::Item, $item . '.council_id', $uid))),
		);
	}

	/**
	 * @param list<Item> $items
	 * @return array<int, string> account by id of member
	 */
	private function accountsOfMembers(int $councilId, array $items): array {
		$ids = array_values(array_unique(array_filter(array_map(static fn (Item $item): ?int => $item->getRapporteurId(), $items))));
		$accounts = [];
		foreach (array_chunk($ids, 900) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('id', 'uid')->from('conseil_member')
				->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->in('id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->andWhere($query->expr()->isNotNull('uid'));
			$result = $query->executeQuery();
			foreach ($result->fetchAll() as $row) {
				$accounts[(int)$row['id']] = (string)$row['uid'];
			}
			$result->closeCursor();
		}
		return $accounts;
	}
}
