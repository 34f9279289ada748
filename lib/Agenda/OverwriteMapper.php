<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Database\Forgets;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Overwrite> */
final class OverwriteMapper extends QBMapper implements Forgets {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_overwrite', Overwrite::class);
	}

	/** Once per version: what is known already stays as it is. */
	public function note(Overwrite $overwrite): void {
		UniqueKey::insert(fn () => $this->insert($overwrite));
	}

	/** @return list<Overwrite> latest version first */
	public function findOfFile(int $fileId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)))
			->orderBy('revision', 'DESC');
		return $this->findEntities($query);
	}

	/** @return array<int, list<Overwrite>> of the documents of a meeting, by file id, latest version first */
	public function findOfMeeting(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('o.*')->from($this->tableName, 'o')
			->innerJoin('o', 'conseil_document', 'd', $query->expr()->eq('d.file_id', 'o.file_id'))
			->where($query->expr()->eq('d.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('o.revision', 'DESC');
		$found = [];
		foreach ($this->findEntities($query) as $overwrite) {
			$found[$overwrite->getFileId()][] = $overwrite;
		}
		return $found;
	}

	/** A question that nobody answered for so long; the versions stay, as far as Nextcloud keeps them. */
	#[\Override]
	public function forgetOlderThan(int $before): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)->where($query->expr()->lt('replaced_at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** A person has decided. */
	public function settle(int $fileId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
