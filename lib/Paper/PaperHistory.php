<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Where papers have been and will be examined, in two queries whatever their number: the items of agendas say by themselves when the council
 * has a paper before it; commissions, what they recorded with {@see Passages}.
 */
final class PaperHistory {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly ConsultationMapper $consultations,
	) {
	}

	/**
	 * @param list<int> $paperIds of the council, at most some hundred
	 * @param bool $withDocuments whether the published documents are wanted too
	 * @return array<int, list<HistoryLine>> by paper id, earliest first
	 */
	public function of(Council $council, array $paperIds, bool $withDocuments): array {
		if ($paperIds === []) {
			return [];
		}
		$items = [];
		foreach ($this->items($council, $paperIds, $withDocuments) as $row) {
			$documents = [...$items[(int)$row['item_id']]->documents ?? [], ...($withDocuments ? self::document($row) : [])];
			$items[(int)$row['item_id']] = self::decision($council, $row, $documents);
		}
		$lines = [...array_values($items), ...$this->opinions($council, $paperIds, $items)];
		usort($lines, static fn (HistoryLine $one, HistoryLine $other): int =>
			[$one->date, $one->role === ConsultationRole::Decision] <=> [$other->date, $other->role === ConsultationRole::Decision]);
		$found = [];
		foreach ($lines as $line) {
			$found[$line->paperId][] = $line;
		}
		return $found;
	}

	/**
	 * @param list<int> $paperIds
	 * @return list<array<string, scalar|null>>
	 */
	private function items(Council $council, array $paperIds, bool $withDocuments): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->selectAlias('i.id', 'item_id')
			->addSelect('i.paper_id', 'i.meeting_id', 'i.title', 'i.closed_session', 'i.addendum', 'm.starts_at', 'm.state', 'c.opinion', 'c.result', 'c.text', 'c.deliberation_number')
			->from('conseil_item', 'i')
			->innerJoin('i', 'conseil_meeting', 'm', $expr->eq('m.id', 'i.meeting_id'))
			->leftJoin('i', 'conseil_consultation', 'c', (string)$expr->andX(
				$expr->eq('c.item_id', 'i.id'),
				$expr->eq('c.role', $query->createNamedParameter(ConsultationRole::Decision->value)),
			))
			->where($expr->eq('i.council_id', $query->createNamedParameter($council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->in('i.paper_id', $query->createNamedParameter($paperIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($expr->isNull('i.deleted_at'))->andWhere($expr->isNull('m.deleted_at'))
			->orderBy('m.starts_at')->addOrderBy('i.position')->addOrderBy('i.id');
		$isPublished = (string)$expr->andX($expr->eq('d.item_id', 'i.id'), $expr->isNotNull('d.published_file_id'));
		if ($withDocuments) {
			$query->selectAlias('d.id', 'document_id')->addSelect('d.published_file_id', 'd.published_name', 'd.published_size', 'd.mime')
				->leftJoin('i', 'conseil_document', 'd', $isPublished)->addOrderBy('d.path');
		} else {
			$first = $this->db->getQueryBuilder();
			$first->select($first->func()->min('d.id'))->from('conseil_document', 'd')->where($isPublished);
			$query->selectAlias($query->createFunction('(' . $first->getSQL() . ')'), 'document_id');
		}
		$result = $query->executeQuery();
		/** @var list<array<string, scalar|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}

	/**
	 * @param array<string, scalar|null> $row
	 * @param list<array{id: int, fileId: int, name: string, mime: string, size: int}> $documents
	 */
	private static function decision(Council $council, array $row, array $documents): HistoryLine {
		$state = MeetingState::from((string)$row['state']);
		$startsAt = (int)$row['starts_at'];
		return new HistoryLine(
			(int)$row['paper_id'], ConsultationRole::Decision, $council->kind()->assembly(),
			LocalTime::at($startsAt, $council->timeZone())->format('Y-m-d'), $startsAt, (int)$row['meeting_id'], $state,
			(int)$row['item_id'], (string)$row['title'], (bool)$row['closed_session'], true,
			Opinion::tryFrom((string)$row['opinion']), self::text($row['result']), self::text($row['text']), self::text($row['deliberation_number']),
			($state->isKnownToCouncillors() && (int)($row['addendum'] ?? 1) > 0) || $row['document_id'] !== null, $documents,
		);
	}

	/**
	 * @param array<string, scalar|null> $row
	 * @return list<array{id: int, fileId: int, name: string, mime: string, size: int}>
	 */
	private static function document(array $row): array {
		return $row['document_id'] === null ? [] : [[
			'id' => (int)$row['document_id'], 'fileId' => (int)$row['published_file_id'], 'name' => (string)$row['published_name'],
			'mime' => (string)$row['mime'], 'size' => (int)$row['published_size'],
		]];
	}

	/**
	 * A commission’s opinion is known to every councillor once the item that it is about is.
	 *
	 * @param list<int> $paperIds
	 * @param array<int, HistoryLine> $items by id
	 * @return list<HistoryLine>
	 */
	private function opinions(Council $council, array $paperIds, array $items): array {
		$lines = [];
		foreach ($this->consultations->opinionsOn($council->getId(), $paperIds, array_keys($items)) as $said) {
			$item = $items[$said->getItemId() ?? 0] ?? null;
			$lines[] = new HistoryLine(
				$item->paperId ?? (int)$said->getPaperId(), $said->role(), $said->getBodyName() ?? '', $said->getDate(), null,
				$said->getMeetingId(), null, $said->getItemId(), $item?->itemTitle, $item?->closedSession === true,
				$said->getAuthoritative() === true, $said->opinion(), $said->getResult(), $said->getText(), null, $item?->known === true, [],
			);
		}
		return $lines;
	}

	private static function text(mixed $value): ?string {
		return is_string($value) && $value !== '' ? $value : null;
	}
}
