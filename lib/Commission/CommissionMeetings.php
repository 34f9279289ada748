<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCP\AppFramework\Utility\ITimeFactory;

/** When and where commissions meet, and how their members are told. */
final class CommissionMeetings {
	public function __construct(
		private readonly CommissionMeetingMapper $meetings,
		private readonly SubmissionMapper $submissions,
		private readonly Submissions $opinions,
		private readonly Notices $notices,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param array<string, mixed> $values startsAt (local `YYYY-MM-DDTHH:MM`), place */
	public function create(OpenCommission $open, array $values): CommissionMeeting {
		if ($open->commission->getState() !== Commission::ACTIVE) {
			throw new Conflict('commission_closed', 'This commission is closed. Open it again first.');
		}
		$meeting = new CommissionMeeting();
		$meeting->setCouncilId($open->commission->getCouncilId());
		$meeting->setCommissionId($open->commission->getId());
		$meeting->setState(CommissionMeeting::PLANNED);
		$meeting->setCreatedBy($open->uid());
		$meeting->setCreatedAt($this->time->getTime());
		$meeting->setVersion(1);
		$this->fill($open, $meeting, $values + ['startsAt' => null]);
		return $this->meetings->insert($meeting);
	}

	/**
	 * @param array<string, mixed> $values startsAt, place, cancelled; what is not named stays
	 * @throws Stale
	 */
	public function update(OpenCommission $open, CommissionMeeting $meeting, int $version, array $values): CommissionMeeting {
		if ($meeting->getVersion() !== $version) {
			throw $this->stale();
		}
		$before = [$meeting->getStartsAt(), $meeting->getPlace(), $meeting->getState()];
		$this->fill($open, $meeting, $values);
		if (!$this->meetings->advance($meeting, $version)) {
			throw $this->stale();
		}
		if ($before !== [$meeting->getStartsAt(), $meeting->getPlace(), $meeting->getState()]) {
			$meeting->setChangedAt($this->time->getTime());
		}
		$this->meetings->update($meeting);
		if ($before[0] !== $meeting->getStartsAt()) {
			$this->opinions->recordAgain($open, $meeting);
		}
		return $meeting;
	}

	/** @throws Conflict an opinion was given there */
	public function remove(CommissionMeeting $meeting): void {
		foreach ($this->submissions->ofCommission($meeting->getCouncilId(), $meeting->getCommissionId(), $meeting->getId()) as $line) {
			if ($line['submission']->opinion() !== null) {
				throw new Conflict('opinion_recorded', 'An opinion has been recorded at this meeting: it is kept. Cancel the meeting instead.');
			}
		}
		$this->submissions->withdrawMeeting($meeting->getCouncilId(), $meeting->getId());
		$this->meetings->delete($meeting);
	}

	/** Tells every member who has an account; the screen names the others. */
	public function convene(OpenCommission $open, CommissionMeeting $meeting): CommissionMeeting {
		if ($meeting->getState() === CommissionMeeting::CANCELLED) {
			throw new Conflict('commission_meeting_cancelled', 'This meeting is cancelled.');
		}
		$place = new Place($meeting->getCouncilId());
		foreach ($open->seats as $seat) {
			if ($seat['uid'] !== null) {
				$this->notices->tell(new Notice(NoticeKind::CommissionConvened, $seat['uid'], $open->uid(), $place, '/commissions/seances/' . $meeting->getId(), [
					'commission' => $open->commission->getName(),
					'when' => LocalTime::iso($meeting->getStartsAt(), $open->grant->council->timeZone()),
					'where' => $meeting->getPlace() ?? '–',
				]));
			}
		}
		// A second later than the change that it tells, whatever the clock’s grain.
		$meeting->setNotifiedAt(max($this->time->getTime(), $meeting->getChangedAt() ?? 0));
		$meeting->setNotifiedBy($open->uid());
		return $this->meetings->update($meeting);
	}

	/** @param array<string, mixed> $values */
	private function fill(OpenCommission $open, CommissionMeeting $meeting, array $values): void {
		$input = new Input($values);
		if ($input->has('startsAt')) {
			$zone = $open->grant->council->timeZone();
			$meeting->setStartsAt(LocalTime::parse($input->text('startsAt', 20), $zone, 'startsAt'));
			$meeting->setOverAt(LocalTime::at($meeting->getStartsAt(), $zone)->modify('tomorrow')->getTimestamp());
		}
		if ($input->has('place')) {
			$meeting->setPlace($input->optionalText('place', 500));
		}
		if ($input->has('cancelled')) {
			$meeting->setState($input->flag('cancelled') ? CommissionMeeting::CANCELLED : CommissionMeeting::PLANNED);
		}
	}

	private function stale(): Stale {
		return new Stale('commission_meeting_changed', 'Somebody changed this commission meeting meanwhile. Nothing of theirs is lost; look at it as it is now and try again.');
	}
}
