<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Paper> */
final class PaperMapper extends QBMapper implements ForgetsAccounts {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_paper', Paper::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws DoesNotExistException
	 */
	public function find(int $paperId): Paper {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($paperId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/**
	 * The same, with the accounts that work on it.
	 *
	 * @return array{Paper, list<string>}
	 * @throws DoesNotExistException
	 */
	public function findWithStakeholders(int $paperId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('p.*')->selectAlias('s.uid', 'stakeholder')->from($this->tableName, 'p')
			->leftJoin('p', 'conseil_stakeholder', 's', (string)$expr->andX(
				$expr->eq('s.subject_id', 'p.id'),
				$expr->eq('s.council_id', 'p.council_id'),
				$expr->eq('s.subject', $query->createNamedParameter(Subject::Paper->value)),
			))
			->where($expr->eq('p.id', $query->createNamedParameter($paperId, IQueryBuilder::PARAM_INT)))
			->orderBy('s.id');
		$result = $query->executeQuery();
		$rows = $result->fetchAll();
		$result->closeCursor();
		$stakeholders = array_values(array_filter(array_column($rows, 'stakeholder'), is_string(...)));
		$row = $rows[0] ?? throw new DoesNotExistException('No paper ' . $paperId);
		unset($row['stakeholder']);
		return [$this->mapRowToEntity($row), $stakeholders];
	}

	/** @return list<Paper> removed ones among them */
	public function findAllOfCouncil(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->orderBy('id');
		return $this->findEntities($query);
	}

	/**
	 * Takes the next version, if the row still has the one that was read.
	 *
	 * @return bool false when somebody changed the paper meanwhile
	 */
	public function advance(Paper $paper): bool {
		$query = $this->db->getQueryBuilder();
		$next = $paper->getVersion() + 1;
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($next, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($paper->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($paper->getVersion(), IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$paper->setVersion($next);
		return true;
	}

	/** An account that is gone is in charge of nothing any more. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('owner_uid', $query->createNamedParameter(null))
			->where($query->expr()->eq('owner_uid', $query->createNamedParameter($uid)));
		$query->executeStatement();
	}
}
