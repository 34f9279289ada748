<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\AddendumOrder;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Documents\HeldPrints;
use OCA\ConseilMunicipal\Documents\PrintedDocuments;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Meeting\Convened;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Publication\HeldCopies;
use OCA\ConseilMunicipal\Reply\ReplyMapper;
use OCA\ConseilMunicipal\Reply\ReplyNotices;
use OCA\ConseilMunicipal\Reply\Rooms;

/** What the sending of an act does to the meeting besides the e-mails. */
final class ActEffects {
	public function __construct(
		private readonly Convened $convened,
		private readonly AddendumOrder $waiting,
		private readonly ReplyMapper $replies,
		private readonly HeldCopies $pieces,
		private readonly HeldPrints $prints,
		private readonly MeetingFolders $folders,
		private readonly AgendaService $agenda,
		private readonly OpeningKeeper $openings,
		private readonly Activities $activities,
		private readonly PrintedDocuments $printed,
		private readonly Notices $notices,
		private readonly ReplyNotices $answers,
		private readonly Rooms $rooms,
	) {
	}

	/**
	 * Within the transaction that sends: rows alone.
	 *
	 * @throws \OCA\ConseilMunicipal\Error\DomainError somebody changed the meeting meanwhile
	 */
	public function within(Workspace $workspace, Convocation $act, int $now): void {
		$meeting = $workspace->meeting;
		match ($act->kind()) {
			ConvocationKind::Initial, ConvocationKind::Urgency => $this->convened->mark($meeting, $now),
			ConvocationKind::Addendum => $this->extend($meeting, $act),
			ConvocationKind::Postponement, ConvocationKind::Second => $this->convened->move($meeting, $act->change()->startOf($meeting), $act->change()->placeOf($meeting)),
			ConvocationKind::Cancellation => $this->convened->cancel($meeting),
			ConvocationKind::Replacement => $this->convened->touch($meeting),
		};
		if ($act->kind()->movesMeeting()) {
			$this->replies->askAgain($meeting->getCouncilId(), $meeting->getId());
		}
	}

	/**
	 * What may take its time: files, folders, notifications. All of it may be repeated.
	 *
	 * @param list<Recipient> $recipients
	 */
	public function afterwards(Workspace $workspace, Convocation $act, array $recipients): void {
		$council = $workspace->council();
		if ($act->change()->leftItems !== []) {
			$this->agenda->follow($workspace); // folders take the numbers that were sent
		}
		$this->pieces->finish();
		$this->prints->finish();
		$this->openings->settle($council, $workspace->meeting->getId());
		if ($act->kind()->movesMeeting()) {
			$this->folders->rename($council, $workspace->meeting);
			$this->agenda->follow($workspace);
			$this->answers->askedAgain($this->rooms->of($council, $workspace->meeting));
		}
		[$activity, $notice] = self::told($act->kind());
		$this->activities->record($activity, Place::meeting($workspace->meeting), $workspace->uid());
		$this->tell($workspace, $act, $notice, $recipients);
	}

	private function extend(Meeting $meeting, Convocation $act): void {
		$this->waiting->convene($meeting->getId(), $act->getNumber(), $act->change()->leftItems);
		$this->convened->touch($meeting);
	}

	/**
	 * A tap in the phone’s client opens the convocation itself, where there is one on paper; else the page of the meeting.
	 *
	 * @param list<Recipient> $recipients
	 */
	private function tell(Workspace $workspace, Convocation $act, NoticeKind $kind, array $recipients): void {
		$paper = $this->printed->paperOf($act);
		$place = Place::meeting($workspace->meeting);
		if ($act->kind()->movesMeeting() || $act->kind() === ConvocationKind::Cancellation) {
			$this->askNoMore($place);
		}
		$day = ['day' => LocalTime::iso($workspace->meeting->getStartsAt(), $workspace->council()->timeZone())];
		foreach ($recipients as $recipient) {
			if ($recipient->uid !== null) {
				$this->notices->tell(new Notice($kind, $recipient->uid, $workspace->uid(), $place, '/seances/' . $workspace->meeting->getId(), $day, $paper?->getFileId(), $paper?->getName()));
			}
		}
	}

	/** What asked members to come to another date, or to a meeting that is not held, goes from their phones. */
	private function askNoMore(Place $place): void {
		foreach (NoticeKind::ASKING_TO_COME as $kind) {
			$this->notices->doneForEverybody($kind, $place);
		}
	}

	/** @return array{ActivityType, NoticeKind} in the history, and to each member */
	private static function told(ConvocationKind $kind): array {
		return match ($kind) {
			ConvocationKind::Initial, ConvocationKind::Urgency => [ActivityType::MeetingConvened, NoticeKind::Convened],
			ConvocationKind::Addendum => [ActivityType::AddendumSent, NoticeKind::AgendaExtended],
			ConvocationKind::Replacement => [ActivityType::PiecesReplaced, NoticeKind::PiecesReplaced],
			ConvocationKind::Postponement => [ActivityType::PostponementSent, NoticeKind::MeetingPostponed],
			ConvocationKind::Cancellation => [ActivityType::CancellationSent, NoticeKind::MeetingCancelled],
			ConvocationKind::Second => [ActivityType::SecondSent, NoticeKind::ConvenedAgain],
		};
	}
}
