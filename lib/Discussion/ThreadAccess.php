<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCP\AppFramework\Db\DoesNotExistException;

/** Opens what is said about an item, together with its check. */
final class ThreadAccess {
	public function __construct(
		private readonly MeetingAccess $open,
		private readonly MessageMapper $messages,
		private readonly DocumentMapper $documents,
		private readonly DocumentVisibility $visibility,
	) {
	}

	/** @throws \OCA\ConseilMunicipal\Error\NotFound */
	public function item(int $itemId): Thread {
		return new Thread(...$this->open->discussed($itemId));
	}

	/**
	 * @return array{Thread, Message}
	 * @throws \OCA\ConseilMunicipal\Error\NotFound also for a message that the person may not read
	 */
	public function message(int $messageId): array {
		try {
			$message = $this->messages->find($messageId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$thread = $this->item($message->getItemId());
		return $thread->reads($message->audience()) && $this->knowsSubject($thread, $message) ? [$thread, $message] : throw Access::hidden();
	}

	/** What is said of a restricted draft is for those who may know of it. */
	private function knowsSubject(Thread $thread, Message $message): bool {
		if ($message->getDocumentId() === null || $message->audience() === Audience::Council) {
			return true;
		}
		try {
			return $this->visibility->mayKnow($thread->workspace->grant, $this->documents->find($message->getDocumentId()));
		} catch (DoesNotExistException) {
			return true;
		}
	}
}
