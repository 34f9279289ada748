<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What is said, as the API says it.
 *
 * @psalm-import-type ConseilExchange from ResponseDefinitions
 * @psalm-import-type ConseilMessage from ResponseDefinitions
 * @psalm-import-type ConseilPerson from ResponseDefinitions
 */
final class ExchangePresenter {
	/**
	 * @param non-empty-list<SaidMessage> $exchange
	 * @param int $seenId how far the person had read
	 * @return ConseilExchange
	 */
	public static function exchange(Thread $thread, array $exchange, int $seenId): array {
		$first = $exchange[0]->message;
		$isMine = $first->getAuthor() === $thread->workspace->uid();
		return [
			'first' => self::message($thread, $exchange[0], $seenId),
			'answers' => array_map(static fn (SaidMessage $answer): array => self::message($thread, $answer, $seenId), array_slice($exchange, 1)),
			'kind' => $first->kind()->value,
			'audience' => $first->audience()->value,
			'documentId' => $first->getDocumentId(),
			'documentName' => $exchange[0]->documentName,
			'waiting' => $first->getWaiting() === true,
			'resolvedAt' => LocalTime::isoOrNull($first->getResolvedAt(), $thread->workspace->council()->timeZone()),
			'resolvedBy' => $first->getResolvedAt() === null ? null : self::person($first->getResolvedBy(), $first->getResolvedName() ?? ''),
			'canResolve' => $first->kind()->waitsForAnswer() && $first->getDeletedAt() === null && ($isMine || $thread->isPrivate),
		];
	}

	/** @return ConseilMessage */
	private static function message(Thread $thread, SaidMessage $said, int $seenId): array {
		$message = $said->message;
		$zone = $thread->workspace->council()->timeZone();
		$isMine = $message->getAuthor() === $thread->workspace->uid();
		return [
			'id' => $message->getId(),
			'author' => self::person($message->getAuthor(), $message->getAuthorName()),
			'text' => $message->getText() ?? '',
			'mentions' => array_map(static fn (Named $person): array => self::person($person->uid, $person->name), $said->mentions),
			'createdAt' => LocalTime::iso($message->getCreatedAt(), $zone),
			'editedAt' => LocalTime::isoOrNull($message->getEditedAt(), $zone),
			'withdrawn' => $message->getDeletedAt() !== null,
			'mine' => $isMine,
			'news' => !$isMine && $message->getDeletedAt() === null && $message->getId() > $seenId,
		];
	}

	/** @return ConseilPerson by the name they had then; whoever has no account any more has an empty uid */
	private static function person(?string $uid, string $name): array {
		return ['uid' => $uid ?? '', 'displayName' => $name];
	}
}
