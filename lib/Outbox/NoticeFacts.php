<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Activity\Place;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Titles that the sentences of notices need. */
final class NoticeFacts {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array{item: ?string, meeting: ?string, startsAt: ?int} titles; Unix seconds */
	public function of(Place $place): array {
		$item = $place->itemId === null ? null : $this->row('conseil_item', ['title', 'meeting_id'], $place->itemId, $place->councilId);
		$meetingId = $place->meetingId ?? ($item === null ? null : (int)$item['meeting_id']);
		$meeting = $meetingId === null ? null : $this->row('conseil_meeting', ['title', 'starts_at'], $meetingId, $place->councilId);
		return [
			'item' => $item === null ? null : (string)$item['title'],
			'meeting' => $meeting === null ? null : (string)$meeting['title'],
			'startsAt' => $meeting === null ? null : (int)$meeting['starts_at'],
		];
	}

	/**
	 * @param list<string> $columns
	 * @return ?array<string, scalar|null>
	 */
	private function row(string $table, array $columns, int $id, int $councilId): ?array {
		$query = $this->db->getQueryBuilder();
		$query->select(...$columns)->from($table)
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		/** @var array<string, scalar|null>|false $row */
		$row = $result->fetch();
		$result->closeCursor();
		return $row === false ? null : $row;
	}
}
