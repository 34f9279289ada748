<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;

/** Tells at once who is named and whose question is answered; nothing else that is said. */
final class ThreadNotices {
	public function __construct(
		private readonly Notices $notices,
		private readonly Addressees $addressees,
	) {
	}

	/** @param list<Named> $named who may read the message */
	public function named(Thread $thread, array $named): void {
		foreach ($named as $person) {
			$this->notices->tell(self::notice(NoticeKind::Mentioned, $thread->item, $person->uid, $thread->workspace->uid()));
		}
	}

	/** @param Message $question whose author is told, as long as they may still read it */
	public function answered(Thread $thread, Message $question): void {
		$asker = $question->getAuthor();
		if ($asker !== null && $asker !== $thread->workspace->uid() && $this->addressees->mayRead($thread, $question, $asker)) {
			$this->notices->tell(self::notice(NoticeKind::QuestionAnswered, $thread->item, $asker, $thread->workspace->uid()));
		}
	}

	/** The person has read what they were told of. */
	public function read(Thread $thread): void {
		$this->notices->done([NoticeKind::Mentioned, NoticeKind::QuestionAnswered], Place::item($thread->item), $thread->workspace->uid());
	}

	private static function notice(NoticeKind $kind, Item $item, string $uid, ?string $actor): Notice {
		return new Notice($kind, $uid, $actor, Place::item($item), "/seances/{$item->getMeetingId()}/points/{$item->getId()}?volet=echanges");
	}
}
