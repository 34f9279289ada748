<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reading;

use OCA\ConseilMunicipal\Agenda\Addenda;
use OCA\ConseilMunicipal\Agenda\Item;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The agenda as councillors read it. */
final class ReadingMapper {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<array{item: Item, rapporteur: ?string, rapporteurUid: ?string}> in the order of the agenda */
	public function agenda(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('i.*')
			->selectAlias('m.first_name', 'rapporteur_first')->selectAlias('m.last_name', 'rapporteur_last')->selectAlias('m.uid', 'rapporteur_uid')
			->from('conseil_item', 'i')
			->leftJoin('i', 'conseil_member', 'm', $query->expr()->eq('m.id', 'i.rapporteur_id'))
			->where($query->expr()->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('i.deleted_at'))
			->andWhere(Addenda::isNotWaiting($query, 'i'))
			->orderBy('i.position')->addOrderBy('i.id');
		$result = $query->executeQuery();
		$agenda = [];
		while (is_array($row = $result->fetch())) {
			[$first, $last, $uid] = [$row['rapporteur_first'], $row['rapporteur_last'], $row['rapporteur_uid']];
			unset($row['rapporteur_first'], $row['rapporteur_last'], $row['rapporteur_uid']);
			$agenda[] = [
				'item' => Item::fromRow($row),
				'rapporteur' => is_string($last) ? trim((is_string($first) ? $first : '') . ' ' . $last) : null,
				'rapporteurUid' => is_string($uid) ? $uid : null,
			];
		}
		$result->closeCursor();
		return $agenda;
	}
}
