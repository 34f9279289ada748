<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The table of timestamps. A reply that was kept is never replaced. */
final class TimestampMapper {
	private const TABLE = 'conseil_timestamp';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** What was asked for already stays as it is. */
	public function add(Timestamp $timestamp): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'council_id' => $query->createNamedParameter($timestamp->councilId, IQueryBuilder::PARAM_INT),
			'sha256' => $query->createNamedParameter($timestamp->sha256),
			'subject' => $query->createNamedParameter($timestamp->subject),
			'asked_at' => $query->createNamedParameter($timestamp->askedAt, IQueryBuilder::PARAM_INT),
			'next_at' => $query->createNamedParameter($timestamp->askedAt, IQueryBuilder::PARAM_INT),
		]);
		UniqueKey::insert($query->executeStatement(...));
	}

	/** @return bool false when somebody else kept a reply meanwhile: that one stays */
	public function keep(Timestamp $asked, TimestampReply $reply, string $authority): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('stamped_at', $query->createNamedParameter($reply->at->getTimestamp(), IQueryBuilder::PARAM_INT))
			->set('authority', $query->createNamedParameter(mb_strimwidth($authority, 0, 250)))
			->set('reply', $query->createNamedParameter(base64_encode($reply->der)))
			->set('error', $query->createNamedParameter(null));
		return $this->pending($query, $asked)->executeStatement() === 1;
	}

	/** @param int $nextAt when it is asked for again, in Unix seconds */
	public function fail(Timestamp $asked, string $error, int $nextAt): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('error', $query->createNamedParameter(mb_strimwidth(mb_scrub($error, 'UTF-8'), 0, 500)))
			->set('attempts', $query->createFunction('attempts + 1'))
			->set('next_at', $query->createNamedParameter($nextAt, IQueryBuilder::PARAM_INT));
		$this->pending($query, $asked)->executeStatement();
	}

	/** Whoever is asked answers nobody: an attempt failed for all that are due. */
	public function postpone(int $now, int $until): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('attempts', $query->createFunction('attempts + 1'))
			->set('next_at', $query->createNamedParameter($until, IQueryBuilder::PARAM_INT))
			->where($query->expr()->isNull('stamped_at'))
			->andWhere($query->expr()->lte('next_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/**
	 * @param int $now Unix seconds: what pauses longer is not due
	 * @return list<Timestamp> of all councils, those that have waited longest first
	 */
	public function findDue(int $now, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from(self::TABLE)->where($query->expr()->isNull('stamped_at'))
			->andWhere($query->expr()->lte('next_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->orderBy('next_at')->addOrderBy('id')->setMaxResults($limit);
		return $this->read($query);
	}

	public function of(int $councilId, string $sha256): ?Timestamp {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('sha256', $query->createNamedParameter($sha256)));
		return $this->read($query)[0] ?? null;
	}

	/** @return array{number: int, since: ?int} how many are still to come, and since when the oldest was asked for */
	public function waiting(): array {
		$query = $this->db->getQueryBuilder();
		$query->selectAlias($query->func()->count('id'), 'number')->selectAlias($query->func()->min('asked_at'), 'since')
			->from(self::TABLE)->where($query->expr()->isNull('stamped_at'));
		$result = $query->executeQuery();
		$row = $result->fetch();
		$result->closeCursor();
		return ['number' => (int)($row['number'] ?? 0), 'since' => isset($row['since']) ? (int)$row['since'] : null];
	}

	/** @return list<Timestamp> the latest first */
	public function findOfCouncil(int $councilId, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->orderBy('id', 'DESC')->setMaxResults($limit);
		return $this->read($query);
	}

	private function pending(IQueryBuilder $query, Timestamp $asked): IQueryBuilder {
		return $query->where($query->expr()->eq('council_id', $query->createNamedParameter($asked->councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('sha256', $query->createNamedParameter($asked->sha256)))
			->andWhere($query->expr()->isNull('stamped_at'));
	}

	/** @return list<Timestamp> */
	private function read(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$timestamps = [];
		while (is_array($row = $result->fetch())) {
			$timestamps[] = new Timestamp(
				(int)$row['council_id'], (string)$row['sha256'], (string)$row['subject'], (int)$row['asked_at'],
				$row['stamped_at'] === null ? null : (int)$row['stamped_at'],
				$row['authority'] === null ? null : (string)$row['authority'],
				$row['reply'] === null ? null : (string)base64_decode((string)$row['reply'], true),
				$row['error'] === null ? null : (string)$row['error'],
				(int)$row['attempts'],
			);
		}
		$result->closeCursor();
		return $timestamps;
	}
}
