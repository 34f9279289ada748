<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<PaperFile> */
final class PaperFileMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_paper_file', PaperFile::class);
	}

	/**
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $paperId, int $id): PaperFile {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('paper_id', $query->createNamedParameter($paperId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<PaperFile> by path, without those that are gone */
	public function findOfPaper(int $paperId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('paper_id', $query->createNamedParameter($paperId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('missing', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)));
		$files = $this->findEntities($query);
		usort($files, static fn (PaperFile $one, PaperFile $other): int => strnatcasecmp($one->getPath(), $other->getPath()));
		return $files;
	}

	/** @return list<PaperFile> those that are gone among them */
	public function findOfCouncil(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->orderBy('id');
		return $this->findEntities($query);
	}

	/** Says who wrote a file last; a file of no paper changes nothing. */
	public function attribute(int $fileId, string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('modified_by', $query->createNamedParameter($uid))
			->where($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
