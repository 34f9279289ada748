<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Agenda\Addenda;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\QueryBuilder\IQueryFunction;
use OCP\IDBConnection;

/** Lists meetings with their counts, in one query whatever their number. */
final class SummaryMapper {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param ?MeetingGroup $group null for all
	 * @param bool $published only those of which something is published, or that have been convened
	 * @param int $now Unix seconds
	 * @return list<MeetingSummary> upcoming ones by date, the others latest first
	 */
	public function page(int $councilId, ?MeetingGroup $group, bool $published, int $now, int $limit, int $offset): array {
		$query = $this->db->getQueryBuilder();
		$query->select('m.*')->from('conseil_meeting', 'm')
			->where($query->expr()->eq('m.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('m.deleted_at'));
		$this->counts($query, $published);
		if ($published) {
			$known = array_map(static fn (MeetingState $state): string => $state->value,
				array_filter(MeetingState::cases(), static fn (MeetingState $state): bool => $state->isKnownToCouncillors()));
			$query->andWhere($query->expr()->orX(
				$query->expr()->isNotNull('m.published_folder_id'),
				$query->expr()->isNotNull('m.restricted_folder_id'),
				$query->expr()->isNotNull('m.convened_at'),
				$query->expr()->in('m.state', $query->createNamedParameter(array_values($known), IQueryBuilder::PARAM_STR_ARRAY)),
			));
		}
		if ($group !== null) {
			$this->inGroup($query, $group, $now);
		}
		$query->orderBy('m.starts_at', $group === MeetingGroup::Upcoming ? 'ASC' : 'DESC')->addOrderBy('m.id')
			->setMaxResults($limit)->setFirstResult($offset);
		return $this->read($query);
	}

	private function inGroup(IQueryBuilder $query, MeetingGroup $group, int $now): void {
		$open = [MeetingState::Draft->value, MeetingState::Convened->value];
		$isOpen = $query->expr()->in('m.state', $query->createNamedParameter($open, IQueryBuilder::PARAM_STR_ARRAY));
		$began = $query->createNamedParameter($now - MeetingGroup::SITTING, IQueryBuilder::PARAM_INT);
		match ($group) {
			MeetingGroup::Upcoming => $query->andWhere($isOpen)->andWhere($query->expr()->gt('m.starts_at', $began)),
			MeetingGroup::AwaitingClosure => $query->andWhere($query->expr()->orX(
				$query->expr()->eq('m.state', $query->createNamedParameter(MeetingState::Held->value)),
				$query->expr()->andX($isOpen, $query->expr()->lte('m.starts_at', $began)),
			)),
			MeetingGroup::Past => $query->andWhere($query->expr()->in('m.state', $query->createNamedParameter(
				[MeetingState::Closed->value, MeetingState::Cancelled->value], IQueryBuilder::PARAM_STR_ARRAY,
			))),
		};
	}

	private function counts(IQueryBuilder $query, bool $published): void {
		$expr = $query->expr();
		$known = $expr->andX($expr->isNull('i.deleted_at'), ...($published ? [Addenda::isNotWaiting($query, 'i')] : []));
		$items = static fn (IQueryBuilder $sub): IQueryBuilder => $sub->from('conseil_item', 'i')->where($expr->eq('i.meeting_id', 'm.id'))->andWhere($known);
		$documents = static fn (IQueryBuilder $sub): IQueryBuilder => $sub->from('conseil_document', 'd')->where($expr->eq('d.meeting_id', 'm.id'));
		$yes = $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL);
		$no = $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL);
		$this->count($query, 'item_count', $items);
		$this->count($query, 'ready_count', static fn (IQueryBuilder $sub): IQueryBuilder => $items($sub)
			->andWhere($expr->eq('i.state', $query->createNamedParameter('ready'))));
		$this->count($query, 'missing_folders', static fn (IQueryBuilder $sub): IQueryBuilder => $items($sub)->andWhere($expr->eq('i.folder_missing', $yes)));
		$this->count($query, 'published_count', static fn (IQueryBuilder $sub): IQueryBuilder => $documents($sub)->andWhere($expr->isNotNull('d.published_file_id')));
		$this->count($query, 'inbox_count', static fn (IQueryBuilder $sub): IQueryBuilder => $documents($sub)
			->andWhere($expr->isNull('d.item_id'))->andWhere($expr->eq('d.missing', $no)));
		$this->count($query, 'conflict_count', fn (IQueryBuilder $sub): IQueryBuilder => $documents($sub)
			->andWhere($expr->orX($expr->isNotNull('d.conflict_of'), $expr->isNotNull($this->firstOverwrite($query))))->andWhere($expr->eq('d.missing', $no)));
		$this->count($query, 'missing_labels', static fn (IQueryBuilder $sub): IQueryBuilder => $items($sub)
			->innerJoin('i', 'conseil_expected_doc', 'e', $expr->eq('e.item_id', 'i.id'))
			->leftJoin('e', 'conseil_document', 'd', $expr->eq('d.id', 'e.document_id'))
			->andWhere($expr->orX($expr->isNull('d.id'), $expr->eq('d.missing', $yes))));
	}

	/** @param callable(IQueryBuilder): IQueryBuilder $from */
	private function count(IQueryBuilder $query, string $alias, callable $from): void {
		$sub = $this->db->getQueryBuilder();
		$sub->select($sub->func()->count('*'));
		$query->selectAlias($query->createFunction('(' . $from($sub)->getSQL() . ')'), $alias);
	}

	/** Null for a document that replaced no version unread. */
	private function firstOverwrite(IQueryBuilder $query): IQueryFunction {
		$sub = $this->db->getQueryBuilder();
		$sub->select($sub->func()->min('o.id'))->from('conseil_overwrite', 'o')->where($sub->expr()->eq('o.file_id', 'd.file_id'));
		return $query->createFunction('(' . $sub->getSQL() . ')');
	}

	/** @return list<MeetingSummary> */
	private function read(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			$counts = [];
			foreach (['item_count', 'ready_count', 'published_count', 'missing_labels', 'inbox_count', 'conflict_count', 'missing_folders'] as $column) {
				$counts[] = is_numeric($row[$column]) ? (int)$row[$column] : 0;
				unset($row[$column]);
			}
			$found[] = new MeetingSummary(Meeting::fromRow($row), ...$counts);
		}
		$result->closeCursor();
		return $found;
	}
}
