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
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Documents\PrintedDocuments;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Reply\ReplyNotices;
use OCA\ConseilMunicipal\Reply\Rooms;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/** What members who have an account are told of an act besides their e-mail, in the app and on their phones, once. */
final class ActNotices {
	use TTransactional;

	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly DispatchMapper $dispatches,
		private readonly Recipients $recipients,
		private readonly PrintedDocuments $printed,
		private readonly Activities $activities,
		private readonly Notices $notices,
		private readonly ReplyNotices $answers,
		private readonly Rooms $rooms,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/** All of them or none: of two processes that come to it one tells. */
	public function tell(Council $council, Meeting $meeting, Convocation $act): void {
		$this->notices->inOneGo(fn () => $this->atomic(function () use ($council, $meeting, $act): void {
			if (!$this->convocations->markTold($act, $this->time->getTime())) {
				return;
			}
			[$activity, $notice] = self::told($act->kind());
			$this->activities->record($activity, Place::meeting($meeting), $act->getSentBy());
			if ($act->kind()->supersedes()) {
				$this->notices->done(NoticeKind::ASKING_TO_COME, Place::meeting($meeting), null);
			}
			if ($act->kind()->movesMeeting()) {
				$this->answers->askedAgain($this->rooms->of($council, $meeting));
			}
			$this->tellMembers($council, $meeting, $act, $notice);
		}, $this->db));
	}

	/** A tap in the phone’s client opens the convocation itself, where there is one on paper; else the page of the meeting. */
	private function tellMembers(Council $council, Meeting $meeting, Convocation $act, NoticeKind $kind): void {
		$paper = $this->printed->paperOf($act);
		$day = ['day' => LocalTime::iso($meeting->getStartsAt(), $council->timeZone())];
		foreach ($this->accounts($council, $act) as $uid) {
			$this->notices->tell(new Notice($kind, $uid, $act->getSentBy(), Place::meeting($meeting), '/seances/' . $meeting->getId(), $day, $paper?->getFileId(), $paper?->getName()));
		}
	}

	/** @return list<string> of those whom the act went to */
	private function accounts(Council $council, Convocation $act): array {
		$convened = array_map(static fn (Dispatch $one): int => $one->getMemberId(), $this->dispatches->ofConvocations($council->getId(), [$act->getId()])[$act->getId()] ?? []);
		$uids = [];
		foreach ($this->recipients->of($council) as $recipient) {
			if ($recipient->uid !== null && in_array($recipient->memberId, $convened, true)) {
				$uids[] = $recipient->uid;
			}
		}
		return $uids;
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
