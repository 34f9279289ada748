<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Calendar\CalendarCopy;
use OCA\ConseilMunicipal\Calendar\EventUid;
use OCA\ConseilMunicipal\Convocation\CalendarInvitations;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * What élus answer in their own calendar. It proposes and nothing more: no calendar can write a proxy, an accepted invitation is easily accepted by a
 * program, and an answer that was given stands until its author, or the secretary who asked, says otherwise.
 */
final class CalendarAnswers {
	public function __construct(
		private readonly MeetingAccess $open,
		private readonly CalendarInvitations $invitations,
		private readonly ReplyMapper $replies,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * The person logged in has changed an event of his or her own calendar. Runs within the transaction that writes it, and so writes one row of our own
	 * that no other request can forbid; the journal has it with the answer that somebody gives to it.
	 */
	public function heard(string $event): void {
		$copy = CalendarCopy::read($event);
		$meetingId = $copy === null ? null : EventUid::meetingOf($copy->uid);
		if ($copy === null || $meetingId === null) {
			return;
		}
		try {
			$workspace = $this->open->meeting($meetingId, Action::Read);
		} catch (DomainError) {
			return;
		}
		$now = $this->time->getTime();
		$meeting = $workspace->meeting;
		$invitation = $meeting->state() === MeetingState::Convened && $now < $meeting->getStartsAt() ? $this->invitations->last($workspace) : null;
		$said = $invitation === null ? null : $copy->replyOf($invitation->address)?->to($invitation->uid, $invitation->sequence, $invitation->address)->attendance;
		if ($invitation !== null && $said !== null) {
			$this->replies->propose($meeting->getCouncilId(), $meeting->getId(), $invitation->memberId, $said, $now);
		}
	}
}
