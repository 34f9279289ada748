<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Every change of state names the state it leaves: of two processes one writes a row, the other none.
 *
 * @extends QBMapper<OutboxMail>
 */
final class OutboxMapper extends QBMapper {
	/** Rows looked at for one claim: enough that two processes seldom ask for the same one again and again. */
	private const CANDIDATES = 10;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_outbox', OutboxMail::class);
	}

	/** @return bool false when there is a mail with that key already */
	public function add(OutboxMail $mail): bool {
		return UniqueKey::insert(fn () => $this->insert($mail));
	}

	/**
	 * Takes one mail that is due for this process; null when there is none left.
	 *
	 * @param ?int $councilId whose mail; whatever the council when null
	 */
	public function claim(string $token, int $now, ?int $councilId): ?OutboxMail {
		while (($due = $this->due($now, $councilId)) !== []) {
			foreach ($due as $id) {
				$taken = $this->take($id, $token, $now);
				if ($taken !== null) {
					return $taken;
				}
			}
		}
		return null;
	}

	/** Takes that mail for this process; null when somebody else has it. */
	public function take(int $id, string $token, int $now): ?OutboxMail {
		return $this->leave($id, [MailState::Queued], MailState::Claimed, ['claim_token' => $token, 'claimed_at' => $now]) ? $this->find($id) : null;
	}

	/** @return bool whether it waits to be tried again; it is due now then */
	public function hurry(int $id, int $now): bool {
		return $this->leave($id, [MailState::Queued], MailState::Queued, ['not_before' => $now, 'error' => null]);
	}

	/** A claim that was not used; what keeps it from leaving keeps all others that are due, and their senders are told. */
	public function giveBack(OutboxMail $mail, string $error, int $now): void {
		$this->leave($mail->getId(), [MailState::Claimed], MailState::Queued, ['claim_token' => null], $mail->getClaimToken());
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('error', $query->createNamedParameter($error))
			->where($query->expr()->eq('state', $query->createNamedParameter(MailState::Queued->value)))
			->andWhere($query->expr()->lte('not_before', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/** What waits and is worth nothing any more is not sent. */
	public function giveUp(int $id, string $error): void {
		$this->leave($id, [MailState::Queued], MailState::Failed, ['error' => $error]);
	}

	/**
	 * The last thing written before the mailer is called.
	 *
	 * @return bool false when the claim was taken back meanwhile: the mail must not be sent
	 */
	public function markSending(OutboxMail $mail, int $now): bool {
		return $this->leave($mail->getId(), [MailState::Claimed], MailState::Sending, [
			'address' => $mail->getAddress(), 'name' => $mail->getName(), 'attempts' => $mail->getAttempts() + 1, 'claimed_at' => $now,
		], $mail->getClaimToken());
	}

	/** Its text is not kept any longer than it is needed: that it was sent, to whom and when, is. */
	public function markSent(OutboxMail $mail, int $now): void {
		$this->leave($mail->getId(), [MailState::Sending, MailState::Uncertain], MailState::Sent,
			['sent_at' => $now, 'plain' => null, 'html' => null, 'calendar' => null, 'error' => null], $mail->getClaimToken());
	}

	/** It may have left, or not: it is left alone from now on. */
	public function markUncertain(OutboxMail $mail, string $error): void {
		$this->leave($mail->getId(), [MailState::Sending], MailState::Uncertain, ['error' => MailFailure::words($error)], $mail->getClaimToken());
	}

	/** @param ?int $retryAt null when it is given up */
	public function markFailed(OutboxMail $mail, string $error, ?int $retryAt): void {
		$values = ['error' => MailFailure::words($error), 'claim_token' => null] + ($retryAt === null ? [] : ['not_before' => $retryAt]);
		$this->leave($mail->getId(), [MailState::Claimed, MailState::Sending, MailState::Uncertain],
			$retryAt === null ? MailState::Failed : MailState::Queued, $values, $mail->getClaimToken());
	}

	/**
	 * What a process that ended left behind: a claim is given back, since the mailer was not called; what was being sent may
	 * have left, and is left alone from now on.
	 *
	 * @param int $now Unix seconds
	 * @param int $lease seconds after which a claim is nobody’s; so is one made by a clock that was that much ahead
	 */
	public function releaseAbandoned(int $now, int $lease): void {
		foreach ([[MailState::Claimed, MailState::Queued], [MailState::Sending, MailState::Uncertain]] as [$from, $to]) {
			$query = $this->db->getQueryBuilder();
			$query->update($this->tableName)
				->set('state', $query->createNamedParameter($to->value))
				->where($query->expr()->eq('state', $query->createNamedParameter($from->value)))
				->andWhere($query->expr()->orX(
					$query->expr()->lte('claimed_at', $query->createNamedParameter($now - $lease, IQueryBuilder::PARAM_INT)),
					$query->expr()->gt('claimed_at', $query->createNamedParameter($now + $lease, IQueryBuilder::PARAM_INT)),
				));
			$query->executeStatement();
		}
	}

	/** @return list<OutboxMail> latest first, without their text */
	public function latest(?MailState $state, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'council_id', 'meeting_id', 'uid', 'address', 'name', 'kind', 'dedup_key', 'subject', 'state', 'attempts', 'not_before', 'created_at', 'sent_at', 'error')
			->from($this->tableName)->orderBy('id', 'DESC')->setMaxResults($limit);
		if ($state !== null) {
			$query->where($query->expr()->eq('state', $query->createNamedParameter($state->value)));
		}
		return $this->findEntities($query);
	}

	/** @return ?int since when what is due waits, Unix seconds: a mail that was refused is due again later */
	public function oldestDue(int $now): ?int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->min('not_before'))->from($this->tableName)
			->where($query->expr()->eq('state', $query->createNamedParameter(MailState::Queued->value)))
			->andWhere($query->expr()->lte('not_before', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$oldest = $result->fetchOne();
		$result->closeCursor();
		return is_numeric($oldest) ? (int)$oldest : null;
	}

	/** @param int $before Unix seconds */
	public function forgetOlderThan(int $before): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)->where($query->expr()->lt('created_at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}

	/** Mails to an account that is gone are not sent any more; that others were sent stays counted. */
	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)
			->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))
			->andWhere($query->expr()->in('state', $query->createNamedParameter([MailState::Queued->value, MailState::Failed->value], IQueryBuilder::PARAM_STR_ARRAY)));
		$query->executeStatement();
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('uid', $query->createNamedParameter(null))->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$query->executeStatement();
	}

	private function find(int $id): OutboxMail {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<int> ids, those of the first kinds first */
	private function due(int $now, ?int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from($this->tableName)
			->where($query->expr()->eq('state', $query->createNamedParameter(MailState::Queued->value)))
			->andWhere($query->expr()->lte('not_before', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->orderBy('priority')->addOrderBy('not_before')->addOrderBy('id')->setMaxResults(self::CANDIDATES);
		if ($councilId !== null) {
			$query->andWhere($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$ids = [];
		while (is_numeric($id = $result->fetchOne())) {
			$ids[] = (int)$id;
		}
		$result->closeCursor();
		return $ids;
	}

	/**
	 * @param non-empty-list<MailState> $from
	 * @param array<string, string|int|null> $values further columns
	 * @param ?string $token only when the claim is still this one
	 * @return bool whether this process changed the row
	 */
	private function leave(int $id, array $from, MailState $to, array $values, ?string $token = null): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('state', $query->createNamedParameter($to->value));
		foreach ($values as $column => $value) {
			$query->set($column, $query->createNamedParameter($value, is_int($value) ? IQueryBuilder::PARAM_INT : IQueryBuilder::PARAM_STR));
		}
		$states = array_map(static fn (MailState $state): string => $state->value, $from);
		$query->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('state', $query->createNamedParameter($states, IQueryBuilder::PARAM_STR_ARRAY)));
		if ($token !== null) {
			$query->andWhere($query->expr()->eq('claim_token', $query->createNamedParameter($token)));
		}
		return $query->executeStatement() === 1;
	}
}
