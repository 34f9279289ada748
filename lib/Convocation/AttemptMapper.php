<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Written along with the dispatch, in the same transaction.
 *
 * @extends QBMapper<Attempt>
 */
final class AttemptMapper extends QBMapper {
	private const ALIAS = 'attempt_of_';
	private const COLUMNS = ['id', 'council_id', 'dispatch_id', 'attempt', 'address', 'state', 'sent_at', 'error', 'bounced_at', 'bounce_noted_at', 'bounce_noted_by'];

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_dispatch_attempt', Attempt::class);
	}

	/** The e-mail that the dispatch stands at now. */
	public function begin(Dispatch $dispatch): void {
		$attempt = new Attempt();
		$attempt->setCouncilId($dispatch->getCouncilId());
		$attempt->setDispatchId($dispatch->getId());
		$attempt->setAttempt($dispatch->getAttempt());
		$attempt->setAddress($dispatch->getAddress());
		$attempt->setState($dispatch->getState());
		$attempt->setError($dispatch->getError());
		$this->insert($attempt);
	}

	/** @param ?int $sentAt when the mail server took it */
	public function settle(Dispatch $dispatch, DispatchState $state, ?int $sentAt, ?string $error): void {
		$this->write($dispatch->getId(), $dispatch->getAttempt(), ['state' => $state->value, 'sent_at' => $sentAt, 'error' => $error]);
	}

	/** @param ?int $bouncedAt null when it did not come back after all */
	public function bounced(Attempt $attempt, ?int $bouncedAt, int $now, string $by): void {
		$this->write($attempt->getDispatchId(), $attempt->getAttempt(), [
			'bounced_at' => $bouncedAt, 'bounce_noted_at' => $bouncedAt === null ? null : $now, 'bounce_noted_by' => $bouncedAt === null ? null : $by,
		]);
	}

	public function of(Dispatch $dispatch, int $attempt): ?Attempt {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('dispatch_id', $query->createNamedParameter($dispatch->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('attempt', $query->createNamedParameter($attempt, IQueryBuilder::PARAM_INT)));
		return $this->findEntities($query)[0] ?? null;
	}

	/**
	 * Dispatches along with their e-mails, in one reading.
	 *
	 * @param list<int> $convocationIds of one council
	 * @return array<int, list<array{dispatch: Dispatch, attempts: list<Attempt>}>> by convocation, in the order of the tableau
	 */
	public function ofConvocations(int $councilId, array $convocationIds): array {
		if ($convocationIds === []) {
			return [];
		}
		$query = $this->db->getQueryBuilder();
		$query->select('d.*')->from('conseil_dispatch', 'd')
			->leftJoin('d', $this->tableName, 'a', $query->expr()->eq('a.dispatch_id', 'd.id'))
			->where($query->expr()->eq('d.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('d.convocation_id', $query->createNamedParameter($convocationIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->orderBy('d.position')->addOrderBy('d.id')->addOrderBy('a.attempt');
		foreach (self::COLUMNS as $column) {
			$query->selectAlias("a.$column", self::ALIAS . $column);
		}
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			$isOfAttempt = static fn (string $column): bool => str_starts_with($column, self::ALIAS);
			$dispatch = Dispatch::fromRow(array_filter($row, static fn (string $column): bool => !$isOfAttempt($column), ARRAY_FILTER_USE_KEY));
			$found[$dispatch->getConvocationId()][$dispatch->getId()] ??= ['dispatch' => $dispatch, 'attempts' => []];
			if ($row[self::ALIAS . 'id'] !== null) {
				$attempt = array_combine(self::COLUMNS, array_map(static fn (string $column): mixed => $row[self::ALIAS . $column], self::COLUMNS));
				$found[$dispatch->getConvocationId()][$dispatch->getId()]['attempts'][] = $this->mapRowToEntity($attempt);
			}
		}
		$result->closeCursor();
		return array_map(array_values(...), $found);
	}

	/** @param array<string, string|int|null> $values by column */
	private function write(int $dispatchId, int $attempt, array $values): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName);
		foreach ($values as $column => $value) {
			$query->set($column, $query->createNamedParameter($value, is_int($value) ? IQueryBuilder::PARAM_INT : IQueryBuilder::PARAM_STR));
		}
		$query->where($query->expr()->eq('dispatch_id', $query->createNamedParameter($dispatchId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('attempt', $query->createNamedParameter($attempt, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
