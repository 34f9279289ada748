<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCA\ConseilMunicipal\Database\Forgets;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who fetched which version of a draft that had just changed. Nobody sees these marks; they are forgotten after a day. */
final class FetchMarks implements Forgets, ForgetsAccounts {
	private const TABLE = 'conseil_fetched';
	private const DAY = 86400;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $time,
	) {
	}

	public function note(int $councilId, int $fileId, string $uid, string $etag): void {
		if ($this->update($fileId, $uid, $etag)) {
			return;
		}
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'council_id' => $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT),
			'file_id' => $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT),
			'uid' => $query->createNamedParameter($uid),
			'etag' => $query->createNamedParameter($etag),
			'fetched_at' => $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT),
		]);
		UniqueKey::insert($query->executeStatement(...));
	}

	/** Whether this version is the last one that the person fetched. */
	public function holds(int $fileId, string $uid, string $etag): bool {
		$query = $this->db->getQueryBuilder();
		$query->select('etag')->from(self::TABLE)
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$result = $query->executeQuery();
		$held = $result->fetchOne();
		$result->closeCursor();
		return $held === $etag;
	}

	/** A mark is of use for a day, whatever else is kept how long. */
	#[\Override]
	public function forgetOlderThan(int $before): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->lt('fetched_at', $query->createNamedParameter(max($before, $this->time->getTime() - self::DAY), IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	#[\Override]
	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))
			->executeStatement();
	}

	private function update(int $fileId, string $uid, string $etag): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('etag', $query->createNamedParameter($etag))
			->set('fetched_at', $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		return $query->executeStatement() > 0;
	}
}
