<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\Exception;

/**
 * Calls for subjects: opened, extended, closed; at most one per meeting.
 *
 * @psalm-import-type ConseilCall from ResponseDefinitions
 */
final class Calls {
	public function __construct(
		private readonly Access $access,
		private readonly CallMapper $calls,
		private readonly CallNotices $notices,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return array{Grant, MeetingCall} for those who prepare */
	public function call(int $callId): array {
		try {
			$call = $this->calls->find($callId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		return [$this->access->council($call->call->getCouncilId(), Action::Prepare), $call];
	}

	/**
	 * @param array<string, mixed> $values see {@see CallDetails}
	 * @return ConseilCall
	 */
	public function open(Workspace $workspace, array $values): array {
		AgendaService::mustBeDraft($workspace);
		$council = $workspace->council();
		if ($this->calls->ofMeeting($council->getId(), $workspace->meeting->getId()) !== null) {
			throw self::exists();
		}
		$call = new Call();
		$call->setCouncilId($council->getId());
		$call->setMeetingId($workspace->meeting->getId());
		$call->setOpenedBy($workspace->uid());
		$call->setOpenedByName(mb_substr($workspace->grant->user->getDisplayName(), 0, 255));
		$call->setOpenedAt($this->time->getTime());
		$call->setVersion(1);
		(new CallDetails($values + ['deadline' => null, 'audience' => null], $council->timeZone()))->applyTo($call, $this->time->getTime(), $workspace->meeting->getStartsAt());
		try {
			$this->calls->insert($call);
		} catch (Exception $failure) {
			throw UniqueKey::isTaken($failure) ? self::exists() : $failure;
		}
		return $this->announce($workspace->grant, $call->getId(), ActivityType::CallOpened);
	}

	/**
	 * A new deadline opens a closed call again; who has been told is not told twice.
	 *
	 * @param int $version that the person saw
	 * @param array<string, mixed> $values what is not named stays
	 * @return ConseilCall
	 */
	public function change(Grant $grant, MeetingCall $known, int $version, array $values): array {
		if (!$known->meetingState->isDraft()) {
			throw new Conflict('meeting_not_draft', 'The agenda of this meeting can no longer be changed here: the meeting is cancelled or has been convened.');
		}
		$call = $known->call;
		$zone = $grant->council->timeZone();
		$stale = fn (): Stale => $this->stale($grant, $call->getId());
		if ($call->getVersion() !== $version) {
			throw $stale();
		}
		(new CallDetails($values, $zone))->applyTo($call, $this->time->getTime(), $known->startsAt);
		if (!$this->calls->advance($call)) {
			throw $stale();
		}
		$this->calls->update($call);
		return $this->announce($grant, $call->getId(), ActivityType::CallChanged);
	}

	/** @return ConseilCall */
	public function close(Grant $grant, MeetingCall $known): array {
		$now = $this->time->getTime();
		if ($known->isOpen($now)) {
			$call = $known->call;
			if (!$this->calls->advance($call)) {
				throw $this->stale($grant, $call->getId());
			}
			$call->setClosedAt($now);
			$this->calls->update($call);
			$this->activities->record(ActivityType::CallClosed, new Place($call->getCouncilId(), $call->getMeetingId()), $grant->user->getUID());
		}
		$this->notices->takeBack($known->call);
		return CallPresenter::call($grant->council, $this->calls->find($known->call->getId()), $now);
	}

	/** @return ConseilCall */
	private function announce(Grant $grant, int $callId, ActivityType $what): array {
		$known = $this->calls->find($callId);
		$call = $known->call;
		$this->activities->record($what, new Place($call->getCouncilId(), $call->getMeetingId()), $grant->user->getUID(), [
			'until' => LocalTime::iso($call->getDeadline(), $grant->council->timeZone()), 'audience' => $call->getAudience(),
		]);
		$this->notices->tell($grant->council, $known);
		return CallPresenter::call($grant->council, $known, $this->time->getTime());
	}

	private static function exists(): Conflict {
		return new Conflict('call_exists', 'There is a call for subjects for this meeting already. Change it, or give it a new deadline.');
	}

	private function stale(Grant $grant, int $callId): Stale {
		return new Stale('call_changed', 'Somebody changed this call meanwhile. Nothing of theirs is lost; look at it as it is now and try again.',
			data: ['current' => CallPresenter::call($grant->council, $this->calls->find($callId), $this->time->getTime())]);
	}
}
