<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Outbox\MailState;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Dispatch> */
final class DispatchMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_dispatch', Dispatch::class);
	}

	/**
	 * Whatever its council: the caller authorises with the meeting of its convocation.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $dispatchId): Dispatch {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($dispatchId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<int> mails in the outbox that wait for acts of the same meeting sent before this one */
	public function waitingBefore(Convocation $act): array {
		$query = $this->db->getQueryBuilder();
		$query->select('d.outbox_id')->from($this->tableName, 'd')
			->innerJoin('d', 'conseil_convocation', 'c', $query->expr()->eq('c.id', 'd.convocation_id'))
			->where($query->expr()->eq('c.council_id', $query->createNamedParameter($act->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('c.meeting_id', $query->createNamedParameter($act->getMeetingId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->lt('c.number', $query->createNamedParameter($act->getNumber(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('d.state', $query->createNamedParameter(DispatchState::Queued->value)))
			->andWhere($query->expr()->isNotNull('d.outbox_id'));
		$result = $query->executeQuery();
		$ids = [];
		while (is_numeric($id = $result->fetchOne())) {
			$ids[] = (int)$id;
		}
		$result->closeCursor();
		return $ids;
	}

	/**
	 * @param list<int> $convocationIds of one council
	 * @return array<int, list<Dispatch>> by convocation, in the order of the tableau
	 */
	public function ofConvocations(int $councilId, array $convocationIds): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('convocation_id', $query->createNamedParameter($convocationIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->orderBy('position')->addOrderBy('id');
		$found = [];
		foreach ($convocationIds === [] ? [] : $this->findEntities($query) as $dispatch) {
			$found[$dispatch->getConvocationId()][] = $dispatch;
		}
		return $found;
	}

	/**
	 * What the outbox knows and the dispatches do not yet: a result, or a first refusal after which it tries again by itself.
	 *
	 * @param int $after id of the last one that was seen
	 * @param ?int $councilId whatever the council when null
	 * @return list<array{dispatch: Dispatch, mail: MailState, sentAt: ?int, error: ?string}>
	 */
	public function unsettled(int $after, ?int $councilId, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$known = array_map(static fn (MailState $state): string => $state->value, [MailState::Sent, MailState::Failed, MailState::Uncertain]);
		$query->select('d.*')
			->selectAlias('o.state', 'mail_state')->selectAlias('o.sent_at', 'mail_sent_at')->selectAlias('o.error', 'mail_error')
			->from($this->tableName, 'd')
			->innerJoin('d', 'conseil_outbox', 'o', $expr->eq('o.id', 'd.outbox_id'))
			->where($expr->eq('d.state', $query->createNamedParameter(DispatchState::Queued->value)))
			->andWhere($expr->gt('d.id', $query->createNamedParameter($after, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->orX(
				$expr->in('o.state', $query->createNamedParameter($known, IQueryBuilder::PARAM_STR_ARRAY)),
				$expr->andX(
					$expr->eq('o.state', $query->createNamedParameter(MailState::Queued->value)),
					$expr->isNotNull('o.error'),
					$expr->isNull('d.error'),
				),
			))
			->orderBy('d.id')->setMaxResults($limit);
		if ($councilId !== null) {
			$query->andWhere($expr->eq('d.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			/** @var array<string, int|string|null> $row */
			$found[] = [
				'dispatch' => $this->mapRowToEntity(array_diff_key($row, ['mail_state' => 0, 'mail_sent_at' => 0, 'mail_error' => 0])),
				'mail' => MailState::from((string)$row['mail_state']),
				'sentAt' => $row['mail_sent_at'] === null ? null : (int)$row['mail_sent_at'],
				'error' => $row['mail_error'] === null ? null : (string)$row['mail_error'],
			];
		}
		$result->closeCursor();
		return $found;
	}

	/**
	 * Writes these columns, if the sending is still the attempt that was read, in the state that was read.
	 *
	 * @param array<string, string|int|null> $values by column
	 */
	public function change(Dispatch $dispatch, array $values): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName);
		foreach ($values as $column => $value) {
			$query->set($column, $query->createNamedParameter($value, is_int($value) ? IQueryBuilder::PARAM_INT : IQueryBuilder::PARAM_STR));
		}
		$query->where($query->expr()->eq('id', $query->createNamedParameter($dispatch->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('attempt', $query->createNamedParameter($dispatch->getAttempt(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter($dispatch->getState())));
		return $query->executeStatement() === 1;
	}
}
