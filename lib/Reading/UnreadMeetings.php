<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reading;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Meeting\MeetingGroup;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * How much a councillor has not read of what was published for coming meetings. One query whatever the number of councils.
 *
 * @psalm-type UnreadRow = array{council_id: int, meeting_id: int, title: string, starts_at: int, unread: int}
 */
final class UnreadMeetings {
	private const MOST = 50;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param non-empty-list<Grant> $grants of one person, who is a councillor there
	 * @return list<UnreadRow> by date
	 */
	public function of(array $grants): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$councils = array_map(static fn (Grant $grant): int => $grant->council->getId(), $grants);
		$query->select('d.council_id', 'd.meeting_id', 'm.title', 'm.starts_at')->selectAlias($query->func()->count('d.id'), 'unread')
			->from('conseil_document', 'd')
			->innerJoin('d', 'conseil_meeting', 'm', $expr->eq('m.id', 'd.meeting_id'))
			->innerJoin('d', 'conseil_item', 'i', $expr->eq('i.id', 'd.item_id'))
			->leftJoin('d', 'conseil_reading', 'r', (string)$expr->andX(
				$expr->eq('r.subject_id', 'd.id'),
				$expr->eq('r.subject', $query->createNamedParameter('published')),
				$expr->eq('r.uid', $query->createNamedParameter($grants[0]->user->getUID())),
				$expr->eq('r.seen_version', 'd.published_sha256'),
			))
			->where($expr->in('d.council_id', $query->createNamedParameter($councils, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($expr->isNotNull('d.published_file_id'))->andWhere($expr->isNull('r.id'))
			->andWhere($expr->isNull('i.deleted_at'))->andWhere($expr->isNull('m.deleted_at'))
			->andWhere($expr->in('m.state', $query->createNamedParameter([MeetingState::Draft->value, MeetingState::Convened->value], IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($expr->gt('m.starts_at', $query->createNamedParameter($this->time->getTime() - MeetingGroup::SITTING, IQueryBuilder::PARAM_INT)))
			->groupBy('d.council_id', 'd.meeting_id', 'm.title', 'm.starts_at')
			->orderBy('m.starts_at')->addOrderBy('d.meeting_id')->setMaxResults(self::MOST);
		$result = $query->executeQuery();
		$rows = array_values(array_map(static fn (array $row): array => [
			'council_id' => (int)$row['council_id'], 'meeting_id' => (int)$row['meeting_id'], 'title' => (string)$row['title'],
			'starts_at' => (int)$row['starts_at'], 'unread' => (int)$row['unread'],
		], $result->fetchAll()));
		$result->closeCursor();
		return $rows;
	}
}
