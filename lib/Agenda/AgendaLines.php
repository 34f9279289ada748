<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Commission\OpinionFact;
use OCA\ConseilMunicipal\Discussion\ExchangesFact;
use OCA\ConseilMunicipal\Discussion\UnreadFact;
use OCA\ConseilMunicipal\Discussion\WaitingFact;
use OCA\ConseilMunicipal\Paper\InvolvedFact;
use OCA\ConseilMunicipal\Paper\PaperFact;
use OCA\ConseilMunicipal\Review\CorrectionsFact;
use OCA\ConseilMunicipal\Review\GivenVisasFact;
use OCA\ConseilMunicipal\Review\MyVisaFact;
use OCA\ConseilMunicipal\Review\VisasFact;
use OCA\ConseilMunicipal\Withdrawal\WithdrawalsFact;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The agenda of a meeting with everything its lines show, in one query whatever is shown. */
final class AgendaLines {
	/** @var list<LineFact> */
	private readonly array $facts;

	public function __construct(
		private readonly IDBConnection $db,
		InvolvedFact $involved,
		ExchangesFact $exchanges,
		PaperFact $paper,
		UnreadFact $unread,
		WaitingFact $waiting,
		OpinionFact $opinion,
		VisasFact $visas,
		GivenVisasFact $given,
		CorrectionsFact $corrections,
		MyVisaFact $mine,
		WithdrawalsFact $withdrawals,
	) {
		$this->facts = [
			$involved,
			$exchanges,
			$paper,
			$unread,
			$waiting,
			$opinion,
			$visas,
			$given,
			$corrections,
			$mine,
			$withdrawals,
		];
	}

	/** @return list<AgendaLine> in the order of the agenda, removed items among them */
	public function of(int $meetingId, Grant $reader): array {
		$query = $this->db->getQueryBuilder();
		$query->select('i.*')->from('conseil_item', 'i')
			->where($query->expr()->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('i.position')->addOrderBy('i.id');
		foreach ($this->facts as $fact) {
			$query->selectAlias($query->createFunction('(' . $fact->subquery($query, $reader) . ')'), $fact->name());
		}
		$names = array_flip(array_map(static fn (LineFact $fact): string => $fact->name(), $this->facts));
		$result = $query->executeQuery();
		$lines = [];
		foreach ($result->fetchAll() as $row) {
			$lines[] = new AgendaLine(Item::fromRow(array_diff_key($row, $names)), array_map(intval(...), array_intersect_key($row, $names)));
		}
		$result->closeCursor();
		return $lines;
	}
}
