<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Reads what is said about an item, in two queries whatever is said. */
final class ThreadReader {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly KnownMessages $known,
	) {
	}

	/**
	 * The first messages of a page of exchanges: those that wait for an answer first, then those that went on last.
	 *
	 * @return array{ids: list<int>, seenId: int} and how far the person had read
	 */
	public function page(Thread $thread, int $limit, int $offset): array {
		$query = $this->db->getQueryBuilder();
		$query->select('m.id')->addSelect('r.seen_id')->from('conseil_message', 'm')
			->leftJoin('m', 'conseil_thread_mark', 'r', (string)$query->expr()->andX(
				$query->expr()->eq('r.item_id', 'm.item_id'),
				$query->expr()->eq('r.uid', $query->createNamedParameter($thread->workspace->uid())),
			))
			->where($this->readable($query, $thread))
			->andWhere($query->expr()->isNull('m.parent_id'))
			->orderBy('m.waiting', 'DESC')->addOrderBy('m.touched_at', 'DESC')->addOrderBy('m.id', 'DESC')
			->setMaxResults($limit)->setFirstResult($offset);
		$rows = $this->rows($query);
		return ['ids' => array_map(intval(...), array_column($rows, 'id')), 'seenId' => (int)($rows[0]['seen_id'] ?? 0)];
	}

	/**
	 * @param list<int> $ids of first messages
	 * @return array<int, non-empty-list<SaidMessage>> by id, in the order of the ids: the first message, then its answers as they came
	 */
	public function exchanges(Thread $thread, array $ids): array {
		if ($ids === []) {
			return [];
		}
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$asked = $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY);
		$query->select('m.*')->selectAlias('d.name', 'document_name')->selectAlias('n.uid', 'mentioned')->selectAlias('n.name', 'mentioned_name')->from('conseil_message', 'm')
			->leftJoin('m', 'conseil_document', 'd', $expr->eq('d.id', 'm.document_id'))
			->leftJoin('m', 'conseil_mention', 'n', $expr->eq('n.message_id', 'm.id'))
			->where($this->readable($query, $thread))
			->andWhere($expr->orX($expr->in('m.id', $asked), $expr->in('m.parent_id', $asked)))
			->orderBy('m.id')->addOrderBy('n.id');
		$said = $this->said($this->rows($query));
		$exchanges = [];
		foreach ($ids as $id) {
			$exchange = array_values(array_filter($said, static fn (SaidMessage $one): bool => $one->message->getId() === $id || $one->message->getParentId() === $id));
			if ($exchange !== []) {
				$exchanges[$id] = $exchange;
			}
		}
		return $exchanges;
	}

	/** @return int id of the last message that the person may read, 0 when there is none */
	public function lastId(Thread $thread): int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->max('m.id'))->from('conseil_message', 'm')->where($this->readable($query, $thread));
		$result = $query->executeQuery();
		$last = (int)$result->fetchOne();
		$result->closeCursor();
		return $last;
	}

	private function readable(IQueryBuilder $query, Thread $thread): string {
		$audiences = array_map(static fn (Audience $audience): string => $audience->value, $thread->audiences());
		$known = $this->known->condition($query, $thread->workspace->grant, 'm');
		return (string)$query->expr()->andX(
			$query->expr()->eq('m.item_id', $query->createNamedParameter($thread->item->getId(), IQueryBuilder::PARAM_INT)),
			$query->expr()->in('m.audience', $query->createNamedParameter($audiences, IQueryBuilder::PARAM_STR_ARRAY)),
			...($known === null ? [] : [$known]),
		);
	}

	/**
	 * @param list<array<string, scalar|null>> $rows one per mention
	 * @return list<SaidMessage>
	 */
	private function said(array $rows): array {
		$messages = $names = $mentions = [];
		foreach ($rows as $row) {
			$id = (int)$row['id'];
			if ($row['mentioned'] !== null) {
				$mentions[$id][] = new Named((string)$row['mentioned'], (string)$row['mentioned_name']);
			}
			$names[$id] = $row['document_name'] === null ? null : (string)$row['document_name'];
			$messages[$id] ??= Message::fromRow(array_diff_key($row, ['mentioned' => 1, 'mentioned_name' => 1, 'document_name' => 1]));
		}
		return array_map(
			static fn (int $id, Message $message): SaidMessage => new SaidMessage($message, $mentions[$id] ?? [], $names[$id]),
			array_keys($messages), $messages,
		);
	}

	/** @return list<array<string, scalar|null>> */
	private function rows(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		/** @var list<array<string, scalar|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}
}
