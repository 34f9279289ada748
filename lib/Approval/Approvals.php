<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCP\AppFramework\Utility\ITimeFactory;

/** The convocation is the maire’s act: his or her approval of agenda and convocation, asked for, given, noted, withdrawn by any change. */
final class Approvals {
	private const LONGEST_WORD = 1000;

	public function __construct(
		private readonly ApprovalMapper $approvals,
		private readonly Approvable $approvable,
		private readonly Notices $notices,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
	) {
	}

	/** The last one as it stands; what was approved and has changed since is withdrawn, and journalled once. */
	public function current(Workspace $workspace, string $fingerprint): ?Approval {
		$last = $this->approvals->last($workspace->meeting->getCouncilId(), $workspace->meeting->getId());
		$isOpen = $workspace->meeting->state() === MeetingState::Draft;
		if ($last === null || !$isOpen || !$last->isGiven() || $last->getFingerprint() === $fingerprint) {
			return $last;
		}
		if ($this->approvals->withdraw($last, $this->time->getTime())) {
			$this->record($workspace, 'approval_withdrawn', ['by' => $last->getGivenByName(), 'why' => 'changed', 'fingerprint' => $last->getFingerprint()]);
		}
		return $this->approvals->last($workspace->meeting->getCouncilId(), $workspace->meeting->getId());
	}

	/** @throws Conflict the tableau names nobody who could be asked, or it is too late */
	public function ask(Workspace $workspace, Approvers $approvers): void {
		$this->mustBeDraft($workspace);
		$asked = $approvers->asked();
		if ($asked === null) {
			throw new Conflict('nobody_to_ask', 'The tableau names no maire with an account. Link one in the settings of the council, or note an approval given otherwise.');
		}
		$fingerprint = $this->fingerprint($workspace);
		$current = $this->current($workspace, $fingerprint);
		if ($current !== null && $current->isGiven()) {
			throw new Conflict('approved_already', 'This agenda has been approved as it is. Nobody was asked again.');
		}
		$approval = $this->draft($workspace, $fingerprint);
		$approval->setAskedAt($this->time->getTime());
		$approval->setAskedByName(self::nameOf($workspace));
		$this->approvals->insert($approval);
		$this->record($workspace, 'approval_asked', ['fingerprint' => $fingerprint]);
		$this->notices->tell(self::notice($workspace, $asked));
	}

	/**
	 * The maire or the délégué approves what is on the screen.
	 *
	 * @param mixed $fingerprint of what the person saw
	 * @throws Conflict|Stale
	 */
	public function give(Workspace $workspace, Approvers $approvers, mixed $fingerprint): void {
		if (!$approvers->include($workspace->uid())) {
			throw new Conflict('not_the_maire', 'The convocation is the act of the maire: only the maire, or whoever stands in, approves it here. You can ask for the approval, or note one given otherwise.');
		}
		$this->mustBeDraft($workspace);
		$now = $this->fingerprint($workspace);
		if ($fingerprint !== $now) {
			throw new Stale('agenda_changed', 'The agenda changed while you were reading. Nothing was approved; look at it as it is now.');
		}
		if ($this->current($workspace, $now)?->isGiven() !== true) {
			$this->write($workspace, $now, ApprovalWay::App, $this->time->getTime(), self::nameOf($workspace), null, null);
			$this->record($workspace, 'approval_given', ['fingerprint' => $now]);
		}
		$this->settled($workspace, $approvers);
	}

	/**
	 * A manager notes an approval given otherwise.
	 *
	 * @param array<string, mixed> $values how, at (local moment), word
	 * @throws Conflict|Invalid
	 */
	public function note(Workspace $workspace, Approvers $approvers, array $values): void {
		$this->mustBeDraft($workspace);
		$input = new Input($values);
		/** @var ApprovalWay $how */
		$how = $input->choice('how', ApprovalWay::class);
		$at = is_string($values['at'] ?? null) ? LocalTime::parse($values['at'], $workspace->council()->timeZone(), 'at') : $this->time->getTime();
		if ($how === ApprovalWay::App || $at > $this->time->getTime()) {
			throw $how === ApprovalWay::App
				? new Invalid('unknown_value', 'Say how the approval was given: on paper, by e-mail, by call, or in so many words.', field: 'how')
				: new Invalid('not_past', 'A moment that is past is expected here.', field: 'at');
		}
		$word = $input->optionalText('word', self::LONGEST_WORD);
		$fingerprint = $this->fingerprint($workspace);
		$this->write($workspace, $fingerprint, $how, $at, $approvers->name ?? '', self::nameOf($workspace), $word);
		$this->record($workspace, 'approval_noted', [
			'how' => $how->value, 'at' => LocalTime::iso($at, $workspace->council()->timeZone()), 'by' => $approvers->name, 'word' => $word, 'fingerprint' => $fingerprint,
		]);
		$this->settled($workspace, $approvers);
	}

	private function fingerprint(Workspace $workspace): string {
		return Approvable::fingerprint($workspace, $this->approvable->agenda($workspace));
	}

	/** @throws Conflict */
	private function mustBeDraft(Workspace $workspace): void {
		if ($workspace->meeting->state() !== MeetingState::Draft) {
			throw new Conflict('meeting_not_draft', 'This is only possible while the meeting is a draft. This one is cancelled or has been convened.');
		}
	}

	private function draft(Workspace $workspace, string $fingerprint): Approval {
		$approval = new Approval();
		$approval->setCouncilId($workspace->meeting->getCouncilId());
		$approval->setMeetingId($workspace->meeting->getId());
		$approval->setFingerprint($fingerprint);
		return $approval;
	}

	private function write(Workspace $workspace, string $fingerprint, ApprovalWay $how, int $at, string $by, ?string $recordedBy, ?string $word): void {
		$approval = $this->draft($workspace, $fingerprint);
		$approval->setGivenHow($how->value);
		$approval->setGivenAt($at);
		$approval->setGivenByName(mb_substr($by, 0, 255));
		$approval->setRecordedByName($recordedBy);
		$approval->setWord($word);
		$this->approvals->insert($approval);
	}

	/** Nobody is asked any more, on phones neither. */
	private function settled(Workspace $workspace, Approvers $approvers): void {
		foreach (array_filter([$approvers->uid, $approvers->delegateUid]) as $uid) {
			$this->notices->done(NoticeKind::ApprovalAsked, $uid, self::notice($workspace, $uid));
		}
	}

	private static function notice(Workspace $workspace, string $uid): Notice {
		$day = ['day' => LocalTime::iso($workspace->meeting->getStartsAt(), $workspace->council()->timeZone())];
		return new Notice(NoticeKind::ApprovalAsked, $uid, $workspace->uid(), Place::meeting($workspace->meeting), '/seances/' . $workspace->meeting->getId() . '/accord', $day);
	}

	private static function nameOf(Workspace $workspace): string {
		return mb_substr($workspace->grant->user->getDisplayName(), 0, 255);
	}

	/** @param array<string, string|null> $facts */
	private function record(Workspace $workspace, string $type, array $facts): void {
		$this->journal->record($workspace->meeting->getCouncilId(), $type, $facts, $workspace->meeting->getId());
	}
}
