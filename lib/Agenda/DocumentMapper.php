<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Document> */
final class DocumentMapper extends QBMapper {
	private const OVERWRITE = ['revision' => 0, 'author' => 0, 'replaced_by' => 0, 'replaced_at' => 0];

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_document', Document::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $documentId): Document {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($documentId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** The document that is this file, when it is one; of several, that of the meeting where the file lies now. */
	public function findByFile(int $fileId): ?Document {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)));
		$found = $this->findEntities($query);
		usort($found, static fn (Document $one, Document $other): int => ($one->getMissing() === true) <=> ($other->getMissing() === true));
		return $found[0] ?? null;
	}

	/** The document that was drafted or published as this file. */
	public function findByAnyFile(int $fileId): ?Document {
		$query = $this->db->getQueryBuilder();
		$file = $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT);
		$query->select('*')->from($this->tableName)
			->where($query->expr()->orX($query->expr()->eq('file_id', $file), $query->expr()->eq('published_file_id', $file)));
		return $this->findEntities($query)[0] ?? null;
	}

	/** @return list<Document> by name, missing ones among them */
	public function findOfMeeting(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('path')->addOrderBy('id');
		return $this->findEntities($query);
	}

	/**
	 * The documents of a meeting, each with what the person last saw of it and the versions that were replaced unread.
	 *
	 * @param 'draft'|'published' $subject which side of the document the mark is about
	 * @return list<array{document: Document, seenVersion: ?string, seenAt: ?int, overwrites: list<Overwrite>}>
	 */
	public function findSeenBy(int $meetingId, string $uid, string $subject): array {
		$query = $this->db->getQueryBuilder();
		$query->select('d.*', 'r.seen_version', 'r.seen_at', 'o.revision', 'o.author', 'o.replaced_by', 'o.replaced_at')
			->selectAlias('o.size', 'replaced_size')
			->from($this->tableName, 'd')
			->leftJoin('d', 'conseil_reading', 'r', (string)$query->expr()->andX(
				$query->expr()->eq('r.subject_id', 'd.id'),
				$query->expr()->eq('r.subject', $query->createNamedParameter($subject)),
				$query->expr()->eq('r.uid', $query->createNamedParameter($uid)),
			))
			->leftJoin('d', 'conseil_overwrite', 'o', $query->expr()->eq('o.file_id', 'd.file_id'))
			->where($query->expr()->eq('d.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('d.path')->addOrderBy('d.id')->addOrderBy('o.revision', 'DESC');
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			/** @var array<string, int|string|null> $row */
			$id = (int)$row['id'];
			$found[$id] ??= $this->seen($row);
			if ($row['revision'] !== null) {
				$found[$id]['overwrites'][] = Overwrite::fromRow([
					'file_id' => $row['file_id'], 'council_id' => $row['council_id'], 'size' => $row['replaced_size'],
				] + array_intersect_key($row, self::OVERWRITE));
			}
		}
		$result->closeCursor();
		return array_values($found);
	}

	/**
	 * @param array<string, int|string|null> $row
	 * @return array{document: Document, seenVersion: ?string, seenAt: ?int, overwrites: list<Overwrite>}
	 */
	private function seen(array $row): array {
		return [
			'document' => $this->mapRowToEntity(array_diff_key($row, self::OVERWRITE, ['seen_version' => 0, 'seen_at' => 0, 'replaced_size' => 0])),
			'seenVersion' => is_string($row['seen_version']) ? $row['seen_version'] : null,
			'seenAt' => is_numeric($row['seen_at']) ? (int)$row['seen_at'] : null,
			'overwrites' => [],
		];
	}

	/** Says who wrote a file last; a file that is no known document changes nothing. */
	public function attribute(int $fileId, string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('modified_by', $query->createNamedParameter($uid))
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/**
	 * @param list<int> $itemIds
	 * @return list<Document>
	 */
	public function findOfItems(array $itemIds): array {
		$found = [];
		foreach (array_chunk($itemIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('*')->from($this->tableName)->where($query->expr()->in('item_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)));
			$found = [...$found, ...$this->findEntities($query)];
		}
		return $found;
	}

	/** Documents follow their item into another meeting of the council. */
	public function moveToMeeting(int $itemId, int $meetingId): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/** @param list<int> $fileIds */
	public function anyPublished(int $councilId, array $fileIds): bool {
		foreach (array_chunk($fileIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('id')->from($this->tableName)
				->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->in('file_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->andWhere($query->expr()->isNotNull('published_file_id'))->setMaxResults(1);
			$result = $query->executeQuery();
			$found = $result->fetchOne() !== false;
			$result->closeCursor();
			if ($found) {
				return true;
			}
		}
		return false;
	}
}
