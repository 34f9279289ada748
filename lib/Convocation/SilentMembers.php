<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Missing\Reminders;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Outbox\Outbox;
use OCA\ConseilMunicipal\Reply\Origin;
use OCA\ConseilMunicipal\Reply\Replies;
use OCA\ConseilMunicipal\Reply\Rooms;
use OCP\AppFramework\Utility\ITimeFactory;

/** Asks those who were convened and have not answered once more: a notification and one e-mail, once a day at most. */
final class SilentMembers {
	private const LONGEST_WORD = 1000;

	public function __construct(
		private readonly DispatchMapper $dispatches,
		private readonly Recipients $recipients,
		private readonly Rooms $rooms,
		private readonly Replies $replies,
		private readonly Reminders $reminders,
		private readonly Notices $notices,
		private readonly ReminderMail $mail,
		private readonly Outbox $outbox,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param mixed $memberIds who; null for everybody who has not answered
	 * @param mixed $word a few words of the sender
	 * @throws Conflict nobody was asked: all have answered, were asked today, or cannot be reached
	 */
	public function remind(Workspace $workspace, Convocation $convocation, mixed $memberIds, mixed $word): void {
		$wanted = self::memberIds($memberIds);
		$text = (new Input(['word' => $word]))->optionalPassage('word', self::LONGEST_WORD);
		$room = $this->rooms->of($workspace->council(), $workspace->meeting);
		$this->replies->mustBeOpen($room, Origin::App);
		$reachable = [];
		foreach ($this->recipients->of($workspace->council()) as $recipient) {
			$reachable[$recipient->memberId] = $recipient;
		}
		$asked = [];
		foreach ($this->dispatches->ofConvocations($convocation->getCouncilId(), [$convocation->getId()])[$convocation->getId()] ?? [] as $dispatch) {
			$memberId = $dispatch->getMemberId();
			$reply = $room->replies[$memberId] ?? null;
			$hasAnswered = $reply !== null && $reply->answer() !== null && !$reply->isToConfirm();
			$recipient = $reachable[$memberId] ?? null;
			if ($recipient !== null && !$hasAnswered && ($wanted === null || in_array($memberId, $wanted, true)) && $this->ask($workspace, $dispatch, $recipient, $text)) {
				$asked[] = ['member' => $memberId, 'name' => $dispatch->getName()];
			}
		}
		if ($asked === []) {
			throw new Conflict('nobody_to_remind', 'Nobody was reminded: they have answered, were reminded today already, or have neither an e-mail address nor an account.');
		}
		$this->journal->record($convocation->getCouncilId(), 'answer_asked_again', ['convocation' => $convocation->getId(), 'members' => $asked], $workspace->meeting->getId());
	}

	/** @return bool false when nothing reaches the person, or somebody has asked today */
	private function ask(Workspace $workspace, Dispatch $dispatch, Recipient $recipient, ?string $word): bool {
		$now = $this->time->getTime();
		$day = LocalTime::at($now, $workspace->council()->timeZone())->format('Y-m-d');
		$meeting = $workspace->meeting;
		$person = Reminders::person($recipient->uid, $recipient->memberId);
		if (($recipient->uid === null && $recipient->address === null)
			|| !$this->reminders->add($meeting->getCouncilId(), $meeting->getId(), $person, $day, $workspace->uid(), $now, $word)) {
			return false;
		}
		$this->dispatches->change($dispatch, ['reminded_at' => $now]);
		if ($recipient->uid !== null) {
			$this->notices->tell(self::notice($workspace, $recipient->uid));
		}
		if ($recipient->address !== null) {
			$this->outbox->put($this->mail->to($workspace, $recipient, $recipient->address, "answer:{$meeting->getCouncilId()}:$day:$person", $word));
		}
		return true;
	}

	private static function notice(Workspace $workspace, string $uid): Notice {
		$day = ['day' => LocalTime::iso($workspace->meeting->getStartsAt(), $workspace->council()->timeZone())];
		return new Notice(NoticeKind::AnswerAsked, $uid, $workspace->uid(), Place::meeting($workspace->meeting), '/seances/' . $workspace->meeting->getId(), $day);
	}

	/** @return ?list<int> */
	private static function memberIds(mixed $value): ?array {
		if ($value === null) {
			return null;
		}
		if (!is_array($value) || array_filter($value, static fn (mixed $id): bool => !is_int($id)) !== []) {
			throw new Invalid('not_a_list', 'A list is expected here.', field: 'memberIds');
		}
		return array_values($value);
	}
}
