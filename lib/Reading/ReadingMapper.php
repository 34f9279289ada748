<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reading;

use OCA\ConseilMunicipal\Agenda\Addenda;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Withdrawal\Ground;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The agenda as councillors read it. */
final class ReadingMapper {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param string $uid who reads: of withdrawals, only the reader’s own
	 * @return list<array{item: Item, rapporteur: ?string, rapporteurUid: ?string, withdrawal: ?Ground}> in the order of the agenda
	 */
	public function agenda(int $meetingId, string $uid): array {
		$query = $this->db->getQueryBuilder();
		$query->select('i.*')
			->selectAlias('m.first_name', 'rapporteur_first')->selectAlias('m.last_name', 'rapporteur_last')->selectAlias('m.uid', 'rapporteur_uid')
			->selectAlias($query->createFunction('(' . $this->ownWithdrawal($query, $uid) . ')'), 'own_withdrawal')
			->from('conseil_item', 'i')
			->leftJoin('i', 'conseil_member', 'm', $query->expr()->eq('m.id', 'i.rapporteur_id'))
			->where($query->expr()->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('i.deleted_at'))
			->andWhere(Addenda::isNotWaiting($query, 'i'))
			->orderBy('i.position')->addOrderBy('i.id');
		$result = $query->executeQuery();
		$agenda = [];
		while (is_array($row = $result->fetch())) {
			[$first, $last, $rapporteur, $own] = [$row['rapporteur_first'], $row['rapporteur_last'], $row['rapporteur_uid'], $row['own_withdrawal']];
			unset($row['rapporteur_first'], $row['rapporteur_last'], $row['rapporteur_uid'], $row['own_withdrawal']);
			$agenda[] = [
				'item' => Item::fromRow($row),
				'rapporteur' => is_string($last) ? trim((is_string($first) ? $first : '') . ' ' . $last) : null,
				'rapporteurUid' => is_string($rapporteur) ? $rapporteur : null,
				'withdrawal' => is_string($own) ? Ground::from($own) : null,
			];
		}
		$result->closeCursor();
		return $agenda;
	}

	private function ownWithdrawal(IQueryBuilder $query, string $uid): string {
		$own = $this->db->getQueryBuilder();
		$own->select($own->func()->max('wd.ground'))->from('conseil_withdrawal', 'wd')
			->innerJoin('wd', 'conseil_member', 'wm', $query->expr()->eq('wm.id', 'wd.member_id'))
			->where($query->expr()->eq('wd.item_id', 'i.id'))
			->andWhere($query->expr()->eq('wm.uid', $query->createNamedParameter($uid)));
		return $own->getSQL();
	}
}
