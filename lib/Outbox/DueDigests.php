<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use DateTimeZone;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Which councils have e-mails of the day to be written. Asked each minute: of councils it reads nothing but that. */
final class DueDigests {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param ?int $councilId only this council
	 * @param bool $atOnce whatever the hour
	 * @return array<string, non-empty-array<int, DigestClock>> by time zone and council
	 */
	public function byZone(?int $councilId, bool $atOnce): array {
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'timezone', 'digest_until', 'digest_week_until', 'created_at')->from('conseil_council')->orderBy('id');
		if ($councilId !== null) {
			$query->where($query->expr()->eq('id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$now = $this->time->getTime();
		$due = [];
		while (is_array($row = $result->fetch())) {
			/** @var array{id: int|string, timezone: string, digest_until: int|string|null, digest_week_until: int|string|null, created_at: int|string} $row */
			$until = $row['digest_until'] === null ? null : (int)$row['digest_until'];
			$clock = DigestClock::at($now, new DateTimeZone($row['timezone']), $until, (int)($row['digest_week_until'] ?? $row['created_at']), $atOnce);
			if ($clock->daily !== null || $clock->weekly !== null) {
				$due[$row['timezone']][(int)$row['id']] = $clock;
			}
		}
		$result->closeCursor();
		return $due;
	}
}
