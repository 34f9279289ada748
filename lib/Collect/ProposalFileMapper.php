<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<ProposalFile> */
final class ProposalFileMapper extends QBMapper {
	private const CHUNK = 900;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_proposal_file', ProposalFile::class);
	}

	/** @throws \OCP\AppFramework\Db\DoesNotExistException */
	public function find(int $proposalId, int $id): ProposalFile {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('proposal_id', $query->createNamedParameter($proposalId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/**
	 * @param list<int> $proposalIds
	 * @return array<int, list<ProposalFile>> by proposal, in the order they came; also those on their way
	 */
	public function of(array $proposalIds): array {
		$files = [];
		foreach (array_chunk($proposalIds, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('*')->from($this->tableName)->orderBy('id')
				->where($query->expr()->in('proposal_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)));
			foreach ($this->findEntities($query) as $file) {
				$files[$file->getProposalId()][] = $file;
			}
		}
		return $files;
	}

	/** Forgets what was begun before that moment and never came. */
	public function forgetUnfinished(int $councilId, int $before): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('file_id'))
			->andWhere($query->expr()->lt('created_at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
