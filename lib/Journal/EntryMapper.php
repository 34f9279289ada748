<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use Generator;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The table of the journal: lines are added and read, never changed. */
final class EntryMapper {
	private const TABLE = 'conseil_journal';
	private const PAGE = 500;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array{seq: int, hash: string} of the last line; seq 0 before the first one */
	public function head(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('seq', 'hash')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->orderBy('seq', 'DESC')->setMaxResults(1);
		$result = $query->executeQuery();
		$row = $result->fetch();
		$result->closeCursor();
		return is_array($row)
			? ['seq' => (int)self::text($row['seq']), 'hash' => self::text($row['hash'])]
			: ['seq' => 0, 'hash' => Entry::GENESIS];
	}

	/** @return bool false when another line took this place meanwhile: a transaction around it goes on, on PostgreSQL too */
	public function append(Entry $entry): bool {
		return $this->db->insertIgnoreConflict(self::TABLE, [
			'council_id' => $entry->councilId,
			'seq' => $entry->seq,
			'recorded_at' => $entry->at,
			'actor' => $entry->actor,
			'type' => $entry->type,
			'meeting_id' => $entry->meetingId,
			'item_id' => $entry->itemId,
			'payload' => $entry->payload,
			'previous_hash' => $entry->previousHash,
			'hash' => $entry->hash,
		]) === 1;
	}

	/** @return Generator<int, Entry> from the first line to the last, a page in memory at a time */
	public function all(int $councilId): Generator {
		$after = 0;
		do {
			$page = $this->page($councilId, $after);
			foreach ($page as $entry) {
				yield $entry;
				$after = $entry->seq;
			}
		} while (count($page) === self::PAGE);
	}

	/** @return list<Entry> */
	private function page(int $councilId, int $after): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->gt('seq', $query->createNamedParameter($after, IQueryBuilder::PARAM_INT)))
			->orderBy('seq')->setMaxResults(self::PAGE);
		$result = $query->executeQuery();
		$entries = [];
		while (is_array($row = $result->fetch())) {
			$entries[] = self::entry($row);
		}
		$result->closeCursor();
		return $entries;
	}

	/** @param array<array-key, mixed> $row */
	private static function entry(array $row): Entry {
		$number = static fn (string $column): ?int => $row[$column] === null ? null : (int)self::text($row[$column]);
		return new Entry(
			(int)self::text($row['council_id']),
			(int)self::text($row['seq']),
			(int)self::text($row['recorded_at']),
			$row['actor'] === null ? null : self::text($row['actor']),
			self::text($row['type']),
			$number('meeting_id'),
			$number('item_id'),
			self::text($row['payload']),
			self::text($row['previous_hash']),
			self::text($row['hash']),
		);
	}

	private static function text(mixed $value): string {
		return is_scalar($value) ? (string)$value : '';
	}
}
