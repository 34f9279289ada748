<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Missing;

use OCA\ConseilMunicipal\Database\Forgets;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who was reminded on which day of the council: a row is unique, so of two managers who remind at once one does. */
final class Reminders implements Forgets {
	private const TABLE = 'conseil_reminder';
	/** Seconds after its beginning at which a meeting is over for certain. */
	private const SITTING = 86400;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $time,
	) {
	}

	/** What a person is known by here: the account, else the member, whose name no account can have. */
	public static function person(?string $uid, int $memberId): string {
		return $uid ?? 'member:' . $memberId;
	}

	/** @return bool false when the person was reminded on that day already */
	public function add(int $councilId, int $meetingId, string $uid, string $day, string $by, int $at, ?string $word): bool {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'council_id' => $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT),
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'uid' => $query->createNamedParameter($uid),
			'day' => $query->createNamedParameter($day),
			'sent_by' => $query->createNamedParameter($by),
			'sent_at' => $query->createNamedParameter($at, IQueryBuilder::PARAM_INT),
			'word' => $query->createNamedParameter($word),
		]);
		return UniqueKey::insert($query->executeStatement(...));
	}

	/** The words typed to a person go as soon as the meeting is over; that the person was reminded stays counted. */
	#[\Override]
	public function forgetOlderThan(int $before): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)->where($query->expr()->lt('sent_at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		$words = $this->db->getQueryBuilder();
		$over = $this->db->getQueryBuilder();
		$over->select('m.id')->from('conseil_meeting', 'm')
			->where($over->expr()->lt('m.starts_at', $words->createNamedParameter($this->time->getTime() - self::SITTING, IQueryBuilder::PARAM_INT)));
		$words->update(self::TABLE)->set('word', $words->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($words->expr()->isNotNull('word'))->andWhere($words->expr()->in('meeting_id', $words->createFunction($over->getSQL())))
			->executeStatement();
	}

	/** @return array<array-key, int> Unix seconds by account, of those reminded on that day */
	public function on(int $councilId, string $day): array {
		$query = $this->db->getQueryBuilder();
		$query->select('uid', 'sent_at')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('day', $query->createNamedParameter($day)));
		$result = $query->executeQuery();
		$found = [];
		foreach ($result->fetchAll() as $row) {
			$found[(string)$row['uid']] = (int)$row['sent_at'];
		}
		$result->closeCursor();
		return $found;
	}
}
