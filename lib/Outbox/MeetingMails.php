<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How many e-mails speak of a meeting: the one mail of a day may speak of several. */
final class MeetingMails {
	private const TABLE = 'conseil_outbox_about';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param list<int> $meetingIds */
	public function relate(OutboxMail $mail, array $meetingIds): void {
		foreach (array_unique($meetingIds) as $meetingId) {
			$this->db->insertIgnoreConflict(self::TABLE, ['council_id' => $mail->getCouncilId(), 'outbox_id' => $mail->getId(), 'meeting_id' => $meetingId]);
		}
	}

	/** @return array<string, int> number by kind of those that left, or may have left */
	public function count(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$meeting = $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT);
		$about = $this->db->getQueryBuilder();
		$about->select('a.outbox_id')->from(self::TABLE, 'a')->where($expr->eq('a.meeting_id', $meeting));
		$gone = array_map(static fn (MailState $state): string => $state->value, MailState::gone());
		$query->select('o.kind')->selectAlias($query->func()->count('o.id'), 'mails')->from('conseil_outbox', 'o')
			->where($expr->orX($expr->eq('o.meeting_id', $meeting), $expr->in('o.id', $query->createFunction($about->getSQL()))))
			->andWhere($expr->in('o.state', $query->createNamedParameter($gone, IQueryBuilder::PARAM_STR_ARRAY)))
			->groupBy('o.kind');
		$result = $query->executeQuery();
		$counts = [];
		foreach ($result->fetchAll() as $row) {
			$counts[(string)$row['kind']] = (int)$row['mails'];
		}
		$result->closeCursor();
		return $counts;
	}

	/** Relations whose mail has been forgotten. */
	public function tidy(): void {
		$query = $this->db->getQueryBuilder();
		$mails = $this->db->getQueryBuilder();
		$mails->select('o.id')->from('conseil_outbox', 'o');
		$query->delete(self::TABLE)->where($query->expr()->notIn('outbox_id', $query->createFunction($mails->getSQL())));
		$query->executeStatement();
	}
}
