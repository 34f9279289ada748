<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Message> */
final class MessageMapper extends QBMapper implements ForgetsAccounts {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_message', Message::class);
	}

	/**
	 * Whatever its council: the caller authorises with the item of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $messageId): Message {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($messageId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return ?Message the message that this person has already sent under this key */
	public function sent(int $itemId, string $author, string $clientKey): ?Message {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('author', $query->createNamedParameter($author)))
			->andWhere($query->expr()->eq('client_key', $query->createNamedParameter($clientKey)));
		return $this->findEntities($query)[0] ?? null;
	}

	public function countAnswers(int $messageId): int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->count('id'))->from($this->tableName)
			->where($query->expr()->eq('parent_id', $query->createNamedParameter($messageId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$count = (int)$result->fetchOne();
		$result->closeCursor();
		return $count;
	}

	/** @param list<Named> $people who is named in the message, instead of those who were */
	public function mention(Message $message, array $people): void {
		$query = $this->db->getQueryBuilder();
		$query->delete('conseil_mention')
			->where($query->expr()->eq('message_id', $query->createNamedParameter($message->getId(), IQueryBuilder::PARAM_INT)))
			->executeStatement();
		foreach ($people as $person) {
			$query = $this->db->getQueryBuilder();
			$query->insert('conseil_mention')->values([
				'council_id' => $query->createNamedParameter($message->getCouncilId(), IQueryBuilder::PARAM_INT),
				'message_id' => $query->createNamedParameter($message->getId(), IQueryBuilder::PARAM_INT),
				'uid' => $query->createNamedParameter($person->uid),
				'name' => $query->createNamedParameter($person->name),
			])->executeStatement();
		}
	}

	/** Whoever is gone keeps the name that stands beside their words, and nothing else: another account of that name is another person. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		foreach (['author', 'resolved_by'] as $column) {
			$query = $this->db->getQueryBuilder();
			$query->update($this->tableName)
				->set($column, $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
				->where($query->expr()->eq($column, $query->createNamedParameter($uid)))
				->executeStatement();
		}
		foreach (['conseil_mention', 'conseil_thread_mark'] as $table) {
			$query = $this->db->getQueryBuilder();
			$query->delete($table)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))->executeStatement();
		}
	}
}
