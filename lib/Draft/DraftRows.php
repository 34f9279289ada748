<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Meeting\MeetingGroup;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Items in preparation that a person works on, with their documents: three queries, whatever there is to show.
 *
 * @psalm-type Row = array<string, string|int|null>
 */
final class DraftRows {
	/** Nobody works on more at once. */
	private const ITEMS = 200;
	private const DOCUMENTS = 1000;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Involvement $involvement,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return list<Row> of draft meetings to come, by date and place on the agenda; of one meeting, whenever it is, when it is named */
	public function items(int $councilId, string $uid, ?int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('i.id', 'i.meeting_id', 'i.kind', 'i.title', 'i.section', 'i.summary', 'i.state', 'i.closed_session', 'i.owner_uid', 'm.starts_at', 'm.place')
			->selectAlias('m.title', 'meeting_title')->selectAlias('p.uid', 'rapporteur_uid')->addSelect('p.first_name', 'p.last_name')
			->from('conseil_item', 'i')
			->innerJoin('i', 'conseil_meeting', 'm', $expr->eq('m.id', 'i.meeting_id'))
			->leftJoin('i', 'conseil_member', 'p', $expr->eq('p.id', 'i.rapporteur_id'))
			->where($expr->eq('i.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('m.state', $query->createNamedParameter(MeetingState::Draft->value)))
			->andWhere($expr->isNull('m.deleted_at'))->andWhere($expr->isNull('i.deleted_at'))
			->andWhere($this->involvement->involving($query, $uid, 'i'))
			->orderBy('m.starts_at')->addOrderBy('m.id')->addOrderBy('i.position')->addOrderBy('i.id')->setMaxResults(self::ITEMS);
		$query->andWhere($meetingId !== null
			? $expr->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT))
			: $expr->gt('m.starts_at', $query->createNamedParameter($this->time->getTime() - MeetingGroup::SITTING, IQueryBuilder::PARAM_INT)));
		return $this->rows($query);
	}

	/**
	 * @param list<int> $itemIds
	 * @return array<int, list<Row>> by item, present files only, with what the person last saw
	 */
	public function documents(array $itemIds, string $uid): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('d.id', 'd.item_id', 'd.name', 'd.mime', 'd.size', 'd.etag', 'd.modified_at', 'd.modified_by', 'd.file_id', 'd.openings', 'r.seen_version')
			->from('conseil_document', 'd')
			->leftJoin('d', 'conseil_reading', 'r', (string)$expr->andX(
				$expr->eq('r.subject_id', 'd.id'),
				$expr->eq('r.subject', $query->createNamedParameter('draft')),
				$expr->eq('r.uid', $query->createNamedParameter($uid)),
			))
			->where($expr->in('d.item_id', $query->createNamedParameter($itemIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($expr->eq('d.missing', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->isNull('d.conflict_of'))
			->orderBy('d.path')->addOrderBy('d.id')->setMaxResults(self::DOCUMENTS);
		$documents = [];
		foreach ($itemIds === [] ? [] : $this->rows($query) as $row) {
			$documents[(int)$row['item_id']][] = $row;
		}
		return $documents;
	}

	/**
	 * @param list<int> $meetingIds
	 * @return array<int, ?int> number of every item of these meetings, by item id: nothing else of the other items is read
	 */
	public function numbers(array $meetingIds): array {
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'meeting_id', 'kind')->from('conseil_item')
			->where($query->expr()->in('meeting_id', $query->createNamedParameter($meetingIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($query->expr()->isNull('deleted_at'))
			->orderBy('position')->addOrderBy('id');
		$agendas = $numbers = [];
		foreach ($meetingIds === [] ? [] : $this->rows($query) as $row) {
			$agendas[(int)$row['meeting_id']][(int)$row['id']] = ItemKind::from((string)$row['kind']);
		}
		foreach ($agendas as $agenda) {
			$numbers += array_combine(array_keys($agenda), Numbering::of(array_values($agenda)));
		}
		return $numbers;
	}

	/** @return list<Row> */
	private function rows(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		/** @var list<Row> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}
}
