<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reading;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** What each person has seen, when, and in which version. Others are told one thing: how many documents of a convocation a member opened. */
final class ReadMarks implements ForgetsAccounts {
	private const TABLE = 'conseil_reading';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param 'draft'|'published'|'council' $subject a document as drafted (version: etag), as published (version: SHA-256), or the
	 *                                               home of a council
	 */
	public function mark(int $councilId, string $uid, string $subject, int $subjectId, ?string $version = null): void {
		if ($this->update($uid, $subject, $subjectId, $version)) {
			return;
		}
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'council_id' => $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT),
			'uid' => $query->createNamedParameter($uid),
			'subject' => $query->createNamedParameter($subject),
			'subject_id' => $query->createNamedParameter($subjectId, IQueryBuilder::PARAM_INT),
			'seen_version' => $query->createNamedParameter($version),
			'seen_at' => $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT),
		]);
		if (!UniqueKey::insert($query->executeStatement(...))) {
			$this->update($uid, $subject, $subjectId, $version); // the same person in two windows
		}
	}

	/** @return ?int Unix seconds of the person’s last visit of the council, null before the first */
	public function lastVisit(int $councilId, string $uid): ?int {
		return $this->seenAt($uid, 'council', $councilId);
	}

	/**
	 * @param 'draft'|'published'|'council' $subject
	 * @return ?int Unix seconds, null for what the person has not seen
	 */
	public function seenAt(string $uid, string $subject, int $subjectId): ?int {
		$query = $this->db->getQueryBuilder();
		$query->select('seen_at')->from(self::TABLE)
			->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))
			->andWhere($query->expr()->eq('subject', $query->createNamedParameter($subject)))
			->andWhere($query->expr()->eq('subject_id', $query->createNamedParameter($subjectId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$seenAt = $result->fetchOne();
		$result->closeCursor();
		return is_numeric($seenAt) ? (int)$seenAt : null;
	}

	#[\Override]
	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))
			->executeStatement();
	}

	private function update(string $uid, string $subject, int $subjectId, ?string $version): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('seen_version', $query->createNamedParameter($version))
			->set('seen_at', $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))
			->andWhere($query->expr()->eq('subject', $query->createNamedParameter($subject)))
			->andWhere($query->expr()->eq('subject_id', $query->createNamedParameter($subjectId, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() > 0;
	}
}
