<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The members of the council as presenters of agenda items. */
final class Rapporteurs {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function belongsTo(int $memberId, int $councilId): bool {
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from('conseil_member')
			->where($query->expr()->eq('id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}

	/**
	 * @return array<int, array{name: string, uid: ?string}> the rapporteurs of a meeting by member id
	 */
	public function ofMeeting(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->selectDistinct('m.id')->addSelect('m.first_name', 'm.last_name', 'm.uid')->from('conseil_member', 'm')
			->innerJoin('m', 'conseil_item', 'i', $query->expr()->eq('i.rapporteur_id', 'm.id'))
			->where($query->expr()->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			$text = array_map(static fn (mixed $value): string => is_scalar($value) ? (string)$value : '', $row);
			$found[(int)$text['id']] = ['name' => trim($text['first_name'] . ' ' . $text['last_name']), 'uid' => $text['uid'] === '' ? null : $text['uid']];
		}
		$result->closeCursor();
		return $found;
	}
}
