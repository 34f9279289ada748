<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCP\AppFramework\Db\DoesNotExistException;

/** Opens what is said about an item, together with its check. */
final class ThreadAccess {
	public function __construct(
		private readonly MeetingAccess $open,
		private readonly MessageMapper $messages,
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
		return $thread->reads($message->audience()) ? [$thread, $message] : throw Access::hidden();
	}
}
