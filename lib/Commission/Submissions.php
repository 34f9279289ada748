<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Paper\ConsultationRole;
use OCA\ConseilMunicipal\Paper\Opinion;
use OCA\ConseilMunicipal\Paper\Passage;
use OCA\ConseilMunicipal\Paper\Passages;
use OCA\ConseilMunicipal\Paper\Subject;
use OCA\ConseilMunicipal\Restriction\Entrusting;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\Exception;

/** Items and papers go before commissions, and what these say comes back to them. */
final class Submissions {
	public function __construct(
		private readonly SubmissionMapper $submissions,
		private readonly CommissionMeetingMapper $meetings,
		private readonly Passages $passages,
		private readonly People $people,
		private readonly Activities $activities,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly Entrusting $entrusting,
		private readonly OpeningKeeper $openings,
	) {
	}

	/** Harmless when repeated: what waits for its opinion is only put on the meeting that is named. */
	public function submit(OpenCommission $open, Submitted $what, ?int $comMeetingId): Submission {
		if ($open->commission->getState() !== Commission::ACTIVE) {
			throw new Conflict('commission_closed', 'This commission is closed. Open it again first.');
		}
		$what->subject === Subject::Item ? $this->entrusting->item($open->grant, $what->id) : $this->entrusting->paper($open->grant, $what->id);
		$where = $this->meetingOf($open, $comMeetingId);
		foreach ($this->submissions->ofSubjectTo($open->commission, $what) as $known) {
			if ($known->opinion() === null || $known->getComMeetingId() === $where) {
				return $comMeetingId === null || $known->opinion() !== null ? $known : $this->place($open, $known, $comMeetingId);
			}
		}
		$submission = new Submission();
		$submission->setCouncilId($open->commission->getCouncilId());
		$submission->setCommissionId($open->commission->getId());
		$submission->setComMeetingId($where);
		$submission->setSubject($what->subject->value);
		$submission->setSubjectId($what->id);
		$submission->setPosition($this->submissions->nextPosition($open->commission->getId(), $where));
		$submission->setSubmittedBy($open->uid());
		$submission->setSubmittedAt($this->time->getTime());
		$submission->setVersion(1);
		try {
			$this->submissions->insert($submission);
		} catch (Exception $failure) {
			if (UniqueKey::isTaken($failure)) {
				return $this->submissions->ofSubjectTo($open->commission, $what)[0];
			}
			throw $failure;
		}
		$this->note($open, $what, $what->subject->value . '_submitted', []);
		$this->activities->record(ActivityType::CommissionAsked, $what->place, $open->uid(), ['commission' => $open->commission->getName()]);
		return $submission;
	}

	/** On which meeting of the commission it is examined; at its end. */
	public function place(OpenCommission $open, Submission $submission, ?int $comMeetingId): Submission {
		$where = $this->meetingOf($open, $comMeetingId);
		if ($submission->getComMeetingId() === $where) {
			return $submission;
		}
		if ($submission->opinion() !== null) {
			throw new Conflict('opinion_recorded', 'The opinion has been recorded: it stays with the meeting that gave it.');
		}
		$submission->setComMeetingId($where);
		$submission->setPosition($this->submissions->nextPosition($open->commission->getId(), $where));
		return $this->submissions->update($submission);
	}

	/**
	 * In which order a meeting examines what is submitted to it. What is not named keeps its place after the others; of two people who
	 * reorder at once the later one wins, and nothing is lost.
	 *
	 * @param list<int> $ids submissions
	 */
	public function reorder(CommissionMeeting $meeting, array $ids): void {
		$places = array_flip($ids);
		$lines = $this->submissions->ofCommission($meeting->getCouncilId(), $meeting->getCommissionId(), $meeting->getId());
		$submissions = array_column($lines, 'submission');
		usort($submissions, static fn (Submission $one, Submission $other): int =>
			[$places[$one->getId()] ?? PHP_INT_MAX, $one->getPosition(), $one->getId()] <=> [$places[$other->getId()] ?? PHP_INT_MAX, $other->getPosition(), $other->getId()]);
		foreach ($submissions as $position => $submission) {
			if ($submission->getPosition() !== $position) {
				$submission->setPosition($position);
				$this->submissions->update($submission);
			}
		}
	}

	/** Harmless when repeated. Its members work on it no more. */
	public function withdraw(OpenCommission $open, Submission $submission, Submitted $what): void {
		if ($submission->opinion() !== null) {
			throw new Conflict('opinion_recorded', 'The opinion has been recorded: it is kept. Take it back first if it was a mistake.');
		}
		$this->submissions->delete($submission);
		$this->note($open, $what, $what->subject->value . '_withdrawn', []);
		$this->openings->settle($open->grant->council);
	}

	/**
	 * What the commission said; null takes back what was recorded by mistake.
	 *
	 * @param int $version that the person saw
	 * @throws Stale
	 */
	public function record(OpenCommission $open, Submission $submission, Submitted $what, int $version, mixed $opinion, mixed $text): Submission {
		$input = new Input(['opinion' => $opinion, 'text' => $text]);
		$said = $opinion === null ? null : $input->choice('opinion', Opinion::class);
		$words = $said === null ? null : $input->optionalPassage('text', 4000);
		if ($submission->getVersion() !== $version || !$this->submissions->advance($submission, $version)) {
			throw new Stale('opinion_changed', 'Somebody recorded this opinion meanwhile. Nothing of theirs is lost; look at it as it is now and try again.');
		}
		$submission->setOpinion($said?->value);
		$submission->setOpinionText($words);
		$submission->setOpinionBy($said === null ? null : $open->uid());
		$submission->setOpinionName($said === null ? null : $this->people->name($open->uid()));
		$submission->setOpinionAt($said === null ? null : $this->time->getTime());
		$this->submissions->update($submission);
		$this->pass($open, $submission);
		$this->note($open, $what, 'opinion_recorded', ['opinion' => $said?->value, 'text' => $words]);
		$this->activities->record(ActivityType::OpinionRecorded, $what->place, $open->uid(), ['commission' => $open->commission->getName(), 'opinion' => $said === null ? '' : $said->value]);
		return $submission;
	}

	/** The day of a meeting changed: what was said there was said on that day. */
	public function recordAgain(OpenCommission $open, CommissionMeeting $meeting): void {
		foreach ($this->submissions->ofCommission($meeting->getCouncilId(), $meeting->getCommissionId(), $meeting->getId()) as $line) {
			if ($line['submission']->opinion() !== null) {
				$this->pass($open, $line['submission']);
			}
		}
	}

	/** @param array<string, ?string> $data what else is to be proved */
	private function note(OpenCommission $open, Submitted $what, string $event, array $data): void {
		$paper = $what->subject === Subject::Paper ? ['paper' => $what->id] : [];
		$this->journal->record($open->commission->getCouncilId(), $event, ['commission' => $open->commission->getId(), 'name' => $open->commission->getName()] + $paper + $data,
			$what->place->meetingId, $what->place->itemId);
	}

	private function pass(OpenCommission $open, Submission $submission): void {
		if ($submission->opinion() === null) {
			$this->passages->withdraw($submission->getCouncilId(), $submission->source());
			return;
		}
		$meeting = $submission->getComMeetingId() === 0 ? null : $this->meetings->find($submission->getComMeetingId());
		$day = $meeting?->getStartsAt() ?? $submission->getOpinionAt() ?? $this->time->getTime();
		$isItem = $submission->getSubject() === Subject::Item->value;
		$this->passages->record(new Passage(
			$submission->getCouncilId(), $submission->source(), ConsultationRole::Commission,
			LocalTime::at($day, $open->grant->council->timeZone())->format('Y-m-d'),
			$open->commission->getId(), $open->commission->getName(),
			itemId: $isItem ? $submission->getSubjectId() : null, paperId: $isItem ? null : $submission->getSubjectId(),
			opinion: $submission->opinion(), text: $submission->getOpinionText(),
		), $submission->getOpinionBy());
	}

	/** @return int 0 for none */
	private function meetingOf(OpenCommission $open, ?int $comMeetingId): int {
		if ($comMeetingId === null) {
			return 0;
		}
		foreach ($this->meetings->ofCommission($open->commission->getCouncilId(), $open->commission->getId()) as $meeting) {
			if ($meeting->getId() === $comMeetingId) {
				return $comMeetingId;
			}
		}
		throw Access::hidden();
	}
}
