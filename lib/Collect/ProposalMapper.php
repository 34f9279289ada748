<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Proposal> */
final class ProposalMapper extends QBMapper implements ForgetsAccounts {
	/** Seconds after which an answer that was begun and never finished holds nobody up. */
	private const ABANDONED = 120;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_proposal', Proposal::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $proposalId): Proposal {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($proposalId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/**
	 * @param ?string $uid only those of this person
	 * @param ?bool $open only those that wait for a decision, or only those that do not
	 * @return list<Proposal> latest first
	 */
	public function ofCouncil(int $councilId, ?string $uid, ?bool $open, int $limit, int $offset = 0): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('*')->from($this->tableName)
			->where($expr->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->orderBy('id', 'DESC')->setMaxResults($limit)->setFirstResult($offset);
		if ($uid !== null) {
			$query->andWhere($expr->eq('uid', $query->createNamedParameter($uid)));
		}
		if ($open !== null) {
			$states = $query->createNamedParameter(self::openStates(), IQueryBuilder::PARAM_STR_ARRAY);
			$query->andWhere($open ? $expr->in('state', $states) : $expr->notIn('state', $states));
		}
		return $this->findEntities($query);
	}

	/**
	 * @param int $limit Unix seconds
	 * @return list<Proposal> refused or withdrawn before
	 */
	public function endedBefore(int $councilId, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$ended = [ProposalState::Refused->value, ProposalState::Withdrawn->value];
		$query->select('*')->from($this->tableName)
			->where($expr->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->in('state', $query->createNamedParameter($ended, IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($expr->lte('answered_at', $query->createNamedParameter($limit, IQueryBuilder::PARAM_INT)));
		return $this->findEntities($query);
	}

	public function countOpenOf(int $councilId, string $uid): int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->count('*'))->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)))
			->andWhere($query->expr()->in('state', $query->createNamedParameter(self::openStates(), IQueryBuilder::PARAM_STR_ARRAY)));
		$result = $query->executeQuery();
		$count = (int)$result->fetchOne();
		$result->closeCursor();
		return $count;
	}

	/**
	 * Takes the next version, if the row still has the one that was read and nobody is answering.
	 *
	 * @param int $now Unix seconds
	 * @return bool false when somebody changed the proposal meanwhile
	 */
	public function advance(Proposal $proposal, int $now): bool {
		return $this->take($proposal, $now, null);
	}

	/**
	 * The same, and nobody else may answer or change it until {@see release()}.
	 *
	 * @param int $now Unix seconds
	 */
	public function claim(Proposal $proposal, int $now): bool {
		return $this->take($proposal, $now, $now);
	}

	/** The answer failed: the proposal is as it was. */
	public function release(Proposal $proposal): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('answering_at', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($query->expr()->eq('id', $query->createNamedParameter($proposal->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($proposal->getVersion(), IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/** Accounts that are gone leave the proposal with their name. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		foreach (['uid', 'answered_by'] as $column) {
			$query = $this->db->getQueryBuilder();
			$query->update($this->tableName)->set($column, $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
				->where($query->expr()->eq($column, $query->createNamedParameter($uid)));
			$query->executeStatement();
		}
	}

	private function take(Proposal $proposal, int $now, ?int $answeringAt): bool {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$next = $proposal->getVersion() + 1;
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($next, IQueryBuilder::PARAM_INT))
			->set('answering_at', $query->createNamedParameter($answeringAt, $answeringAt === null ? IQueryBuilder::PARAM_NULL : IQueryBuilder::PARAM_INT))
			->where($expr->eq('id', $query->createNamedParameter($proposal->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('version', $query->createNamedParameter($proposal->getVersion(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->in('state', $query->createNamedParameter(self::openStates(), IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($expr->orX($expr->isNull('answering_at'), $expr->lt('answering_at', $query->createNamedParameter($now - self::ABANDONED, IQueryBuilder::PARAM_INT))));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$proposal->setVersion($next);
		$proposal->setAnsweringAt($answeringAt);
		return true;
	}

	/** @return list<string> */
	private static function openStates(): array {
		return array_map(static fn (ProposalState $state): string => $state->value, ProposalState::open());
	}
}
