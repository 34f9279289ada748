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

	/** The document that is this file, when it is one. */
	public function findByFile(int $fileId): ?Document {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)));
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
	 * The documents of a meeting, each with what the person last saw of it.
	 *
	 * @param 'draft'|'published' $subject which side of the document the mark is about
	 * @return list<array{document: Document, seenVersion: ?string, seenAt: ?int}>
	 */
	public function findSeenBy(int $meetingId, string $uid, string $subject): array {
		$query = $this->db->getQueryBuilder();
		$query->select('d.*', 'r.seen_version', 'r.seen_at')->from($this->tableName, 'd')
			->leftJoin('d', 'conseil_reading', 'r', (string)$query->expr()->andX(
				$query->expr()->eq('r.subject_id', 'd.id'),
				$query->expr()->eq('r.subject', $query->createNamedParameter($subject)),
				$query->expr()->eq('r.uid', $query->createNamedParameter($uid)),
			))
			->where($query->expr()->eq('d.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('d.path')->addOrderBy('d.id');
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			$seenVersion = $row['seen_version'];
			$seenAt = $row['seen_at'];
			unset($row['seen_version'], $row['seen_at']);
			$found[] = [
				'document' => $this->mapRowToEntity($row),
				'seenVersion' => is_string($seenVersion) ? $seenVersion : null,
				'seenAt' => is_numeric($seenAt) ? (int)$seenAt : null,
			];
		}
		$result->closeCursor();
		return $found;
	}

	/** Says who wrote a file last; a file that is no known document changes nothing. */
	public function attribute(int $fileId, string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('modified_by', $query->createNamedParameter($uid))
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/** Documents follow their item into another meeting of the council. */
	public function moveToMeeting(int $itemId, int $meetingId): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
