<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What a person reads of what is said about an item.
 *
 * @psalm-import-type ConseilExchange from ResponseDefinitions
 * @psalm-import-type ConseilThread from ResponseDefinitions
 */
final class Exchanges {
	private const PAGE = 30;

	public function __construct(
		private readonly ThreadReader $reader,
		private readonly ThreadMarks $marks,
		private readonly ThreadNotices $notices,
	) {
	}

	/** @return ConseilThread those that wait for an answer first, then those that went on last; at most 30 a page */
	public function page(Thread $thread, int $limit, int $offset): array {
		$limit = max(1, min($limit, self::PAGE));
		['ids' => $ids, 'seenId' => $seenId] = $this->reader->page($thread, $limit + 1, max(0, $offset));
		$exchanges = $this->reader->exchanges($thread, array_slice($ids, 0, $limit));
		$lastId = 0;
		foreach ($exchanges as $exchange) {
			$lastId = max($lastId, end($exchange)->message->getId());
		}
		return [
			'itemId' => $thread->item->getId(),
			'exchanges' => array_map(static fn (array $exchange): array => ExchangePresenter::exchange($thread, $exchange, $seenId), array_values($exchanges)),
			'more' => count($ids) > $limit,
			'lastId' => $lastId,
			'isPrivate' => $thread->isPrivate,
			'isConvened' => $thread->workspace->meeting->state()->isKnownToCouncillors(),
		];
	}

	/** @return ConseilExchange the exchange that a message belongs to, as it is now */
	public function of(Thread $thread, Message $message): array {
		$id = $message->getParentId() ?? $message->getId();
		return ExchangePresenter::exchange($thread, $this->reader->exchanges($thread, [$id])[$id], $this->marks->seenId($thread));
	}

	/** @param int $seenId id of the last message that the person has seen */
	public function markRead(Thread $thread, int $seenId): void {
		if ($this->marks->advance($thread, min($seenId, $this->reader->lastId($thread)))) {
			$this->notices->read($thread);
		}
	}
}
