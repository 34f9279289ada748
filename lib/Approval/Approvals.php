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
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCP\AppFramework\Utility\ITimeFactory;

/** The convocation, and whatever changes it, is the maire’s act: his or her approval, asked for, given, noted, withdrawn by any change. */
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
	public function current(Workspace $workspace, ApprovableAct $shown): ?Approval {
		$last = $this->last($workspace, $shown);
		if ($last === null || !$shown->isOpen || !$last->isGiven() || $last->getFingerprint() === $shown->fingerprint()) {
			return $last;
		}
		if ($this->approvals->withdraw($last, $this->time->getTime())) {
			$this->record($workspace, 'approval_withdrawn', ['by' => $last->getGivenByName(), 'why' => 'changed', 'fingerprint' => $last->getFingerprint()]);
		}
		return $this->last($workspace, $shown);
	}

	private function last(Workspace $workspace, ApprovableAct $shown): ?Approval {
		return $this->approvals->last($workspace->meeting->getCouncilId(), $workspace->meeting->getId(), $shown->act->getNumber());
	}

	/** @throws Conflict the tableau names nobody who could be asked, or it is too late */
	public function ask(Workspace $workspace, Approvers $approvers): void {
		$shown = $this->open($workspace);
		$asked = $approvers->asked();
		if ($asked === null) {
			throw new Conflict('nobody_to_ask', 'The tableau names no maire with an account. Link one in the settings of the council, or note an approval given otherwise.');
		}
		$current = $this->current($workspace, $shown);
		if ($current !== null && $current->isGiven()) {
			throw new Conflict('approved_already', 'This agenda has been approved as it is. Nobody was asked again.');
		}
		$approval = $this->draft($workspace, $shown);
		$approval->setAskedAt($this->time->getTime());
		$approval->setAskedByName(self::nameOf($workspace));
		$approval->setAskedBy($workspace->uid());
		$this->approvals->insert($approval);
		$this->record($workspace, 'approval_asked', ['fingerprint' => $shown->fingerprint()]);
		$this->notices->done([NoticeKind::ApprovalCorrection], Place::meeting($workspace->meeting), null);
		$this->notices->tell(self::notice($workspace, $shown, $asked));
	}

	/**
	 * The maire or the délégué approves what is on the screen.
	 *
	 * @param mixed $fingerprint of what the person saw
	 * @throws Conflict|Stale
	 */
	public function give(Workspace $workspace, Approvers $approvers, mixed $fingerprint): void {
		if (!$approvers->include($workspace->uid())) {
			throw self::notTheMaire();
		}
		$shown = $this->open($workspace);
		if ($fingerprint !== $shown->fingerprint()) {
			throw new Stale('agenda_changed', 'The agenda changed while you were reading. Nothing was approved; look at it as it is now.');
		}
		if ($this->current($workspace, $shown)?->isGiven() !== true) {
			$this->write($workspace, $shown, ApprovalWay::App, $this->time->getTime(), self::nameOf($workspace), null, null);
			$this->record($workspace, 'approval_given', ['fingerprint' => $shown->fingerprint()]);
		}
		$this->settled($workspace, $shown, $approvers);
	}

	/**
	 * A manager notes an approval given otherwise.
	 *
	 * @param array<string, mixed> $values how, at (local moment), word
	 * @throws Conflict|Invalid
	 */
	public function note(Workspace $workspace, Approvers $approvers, array $values): void {
		$shown = $this->open($workspace);
		$input = new Input($values);
		/** @var ApprovalWay $how */
		$how = $input->choice('how', ApprovalWay::class);
		$at = is_string($values['at'] ?? null) ? LocalTime::parse($values['at'], $workspace->council()->timeZone(), 'at') : $this->time->getTime();
		if ($how === ApprovalWay::App || $at > $this->time->getTime()) {
			throw $how === ApprovalWay::App
				? new Invalid('unknown_value', 'Say how the approval was given: on paper, by e-mail, by call, or in so many words.', field: 'how')
				: new Invalid('not_past', 'A moment that is past is expected here.', field: 'at');
		}
		$word = $input->optionalPassage('word', self::LONGEST_WORD);
		$this->write($workspace, $shown, $how, $at, $approvers->name ?? '', self::nameOf($workspace), $word);
		$this->record($workspace, 'approval_noted', [
			'how' => $how->value, 'at' => LocalTime::iso($at, $workspace->council()->timeZone()), 'by' => $approvers->name, 'word' => $word, 'fingerprint' => $shown->fingerprint(),
		]);
		$this->settled($workspace, $shown, $approvers);
	}

	/**
	 * The maire or the délégué does not approve as it is, and says why: whoever asked is told, and reads it where the council is convened.
	 *
	 * @param mixed $word what is to be corrected
	 * @throws Conflict|Invalid
	 */
	public function correct(Workspace $workspace, Approvers $approvers, mixed $word): void {
		if (!$approvers->include($workspace->uid())) {
			throw self::notTheMaire();
		}
		$shown = $this->open($workspace);
		$wanted = (new Input(['word' => $word]))->text('word', self::LONGEST_WORD);
		$current = $this->current($workspace, $shown);
		if ($current !== null && $current->isGiven() && $this->approvals->withdraw($current, $this->time->getTime())) {
			$this->record($workspace, 'approval_withdrawn', ['by' => $current->getGivenByName(), 'why' => 'correction', 'fingerprint' => $current->getFingerprint()]);
		}
		$approval = $this->draft($workspace, $shown);
		$approval->setCorrection($wanted);
		$approval->setCorrectionAt($this->time->getTime());
		$approval->setCorrectionByName(self::nameOf($workspace));
		$this->approvals->insert($approval);
		$this->record($workspace, 'approval_correction', ['word' => $wanted, 'fingerprint' => $shown->fingerprint()]);
		$this->settled($workspace, $shown, $approvers);
		$asker = $this->approvals->asker($workspace->meeting->getCouncilId(), $workspace->meeting->getId(), $shown->act->getNumber()) ?? $workspace->meeting->getCreatedBy();
		if ($asker !== null) {
			$this->notices->tell(new Notice(NoticeKind::ApprovalCorrection, $asker, $workspace->uid(), Place::meeting($workspace->meeting),
				'/seances/' . $workspace->meeting->getId() . '/convoquer', self::day($workspace) + ['word' => mb_strimwidth($wanted, 0, 300, '…')]));
		}
	}

	private static function notTheMaire(): Conflict {
		return new Conflict('not_the_maire', 'The convocation is the act of the maire: only the maire, or whoever stands in, approves it here. You can ask for the approval, or note one given otherwise.');
	}

	/** @throws Conflict */
	private function open(Workspace $workspace): ApprovableAct {
		$shown = $this->approvable->of($workspace);
		return $shown->isOpen ? $shown
			: throw new Conflict('meeting_not_draft', 'This is only possible while the meeting is a draft. This one is cancelled or has been convened.');
	}

	private function draft(Workspace $workspace, ApprovableAct $shown): Approval {
		$approval = new Approval();
		$approval->setCouncilId($workspace->meeting->getCouncilId());
		$approval->setMeetingId($workspace->meeting->getId());
		$approval->setActNumber($shown->act->getNumber());
		$approval->setFingerprint($shown->fingerprint());
		return $approval;
	}

	private function write(Workspace $workspace, ApprovableAct $shown, ApprovalWay $how, int $at, string $by, ?string $recordedBy, ?string $word): void {
		$approval = $this->draft($workspace, $shown);
		$approval->setGivenHow($how->value);
		$approval->setGivenAt($at);
		$approval->setGivenByName(mb_substr($by, 0, 255));
		$approval->setRecordedByName($recordedBy);
		$approval->setWord($word);
		$this->approvals->insert($approval);
	}

	/** Nobody is asked any more, on phones neither. */
	private function settled(Workspace $workspace, ApprovableAct $shown, Approvers $approvers): void {
		foreach (array_filter([$approvers->uid, $approvers->delegateUid]) as $uid) {
			$this->notices->done([self::kindOf($shown)], Place::meeting($workspace->meeting), $uid);
		}
		$this->notices->done([NoticeKind::ApprovalCorrection], Place::meeting($workspace->meeting), null);
	}

	private static function notice(Workspace $workspace, ApprovableAct $shown, string $uid): Notice {
		return new Notice(self::kindOf($shown), $uid, $workspace->uid(), Place::meeting($workspace->meeting), '/seances/' . $workspace->meeting->getId() . '/accord', self::day($workspace));
	}

	/** @return array{day: string} */
	private static function day(Workspace $workspace): array {
		return ['day' => LocalTime::iso($workspace->meeting->getStartsAt(), $workspace->council()->timeZone())];
	}

	private static function kindOf(ApprovableAct $shown): NoticeKind {
		return $shown->isLater() ? NoticeKind::ChangeApprovalAsked : NoticeKind::ApprovalAsked;
	}

	private static function nameOf(Workspace $workspace): string {
		return mb_substr($workspace->grant->user->getDisplayName(), 0, 255);
	}

	/** @param array<string, string|null> $facts */
	private function record(Workspace $workspace, string $type, array $facts): void {
		$this->journal->record($workspace->meeting->getCouncilId(), $type, $facts, $workspace->meeting->getId());
	}
}
