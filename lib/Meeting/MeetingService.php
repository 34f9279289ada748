<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\AgendaCopy;
use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Agenda\SyncReport;
use OCA\ConseilMunicipal\Convocation\UnsentActs;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Restriction\RestrictedTree;
use OCP\AppFramework\Utility\ITimeFactory;

/** The life of a meeting before it is convened. */
final class MeetingService {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingAccess $open,
		private readonly MeetingMapper $meetings,
		private readonly MeetingFolders $folders,
		private readonly RestrictedTree $restricted,
		private readonly AgendaCopy $copy,
		private readonly Reconciliation $reconciliation,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
		private readonly OpeningKeeper $openings,
		private readonly UnsentActs $unsent,
	) {
	}

	/**
	 * @param array<string, mixed> $values see {@see MeetingDetails}
	 * @param ?int $duplicateOf meeting of the same council whose items are taken over, without their documents
	 */
	public function create(int $councilId, array $values, ?int $duplicateOf = null): Workspace {
		$grant = $this->access->council($councilId, Action::Prepare);
		$details = MeetingDetails::from($values, $grant->council->timeZone());
		$model = $duplicateOf === null ? null : $this->open->meeting($duplicateOf, Action::Prepare)->meeting;
		if ($model !== null && $model->getCouncilId() !== $councilId) {
			throw Access::hidden();
		}
		$meeting = $this->insert($grant, $details);
		$this->activities->record(ActivityType::MeetingCreated, Place::meeting($meeting), $grant->user->getUID());
		if ($model !== null) {
			$this->copy->items($model, $meeting);
		}
		$this->folders->make($grant->council, $meeting);
		$this->meetings->update($meeting);
		$this->reconciliation->run($grant->council, $meeting);
		return new Workspace($grant, $meeting);
	}

	/**
	 * @param int $version that the person saw
	 * @param array<string, mixed> $values see {@see MeetingDetails}; what is not named stays
	 * @throws Stale
	 */
	public function update(Workspace $workspace, int $version, array $values): Meeting {
		$meeting = $workspace->meeting;
		$this->mustBe($meeting, MeetingState::Draft);
		$zone = $workspace->council()->timeZone();
		$details = MeetingDetails::from($values + [
			'kind' => $meeting->getKind(),
			'title' => $meeting->getTitle(),
			'startsAt' => LocalTime::at($meeting->getStartsAt(), $zone)->format('Y-m-d\TH:i'),
			'place' => $meeting->getPlace(),
		], $zone);
		if ($meeting->getVersion() !== $version || !$this->meetings->advance($meeting)) {
			throw $this->stale($workspace);
		}
		$hasMoved = [$meeting->getStartsAt(), $meeting->getPlace()] !== [$details->startsAt, $details->place];
		self::fill($meeting, $details);
		$this->meetings->update($meeting);
		if ($hasMoved) {
			$this->activities->record(ActivityType::MeetingMoved, Place::meeting($meeting), $workspace->uid());
		}
		$this->folders->rename($workspace->council(), $meeting);
		$this->reconciliation->run($workspace->council(), $meeting);
		return $meeting;
	}

	public function cancel(Workspace $workspace): Meeting {
		$meeting = $this->change($workspace, MeetingState::Cancelled, ActivityType::MeetingCancelled);
		$this->unsent->thaw($workspace);
		return $meeting;
	}

	/** Of a meeting that nobody was convened to. */
	public function reopen(Workspace $workspace): Meeting {
		if ($workspace->meeting->getConvenedAt() !== null && $workspace->meeting->state() === MeetingState::Cancelled) {
			throw new Conflict('cancellation_sent', 'The members were told that this meeting is cancelled. Make a new meeting; “Duplicate” takes its agenda over.');
		}
		return $this->change($workspace, MeetingState::Draft, ActivityType::MeetingReopened);
	}

	/** Draft only; the folder goes where {@see restore()} finds it. */
	public function remove(Workspace $workspace): Meeting {
		$meeting = $workspace->meeting;
		$this->mustBe($meeting, MeetingState::Draft);
		if ($meeting->isPublished()) {
			throw new Conflict('meeting_published', 'Documents of this meeting have been published. Withdraw them first, or cancel the meeting.');
		}
		$folder = $this->folders->find($workspace->council(), $meeting);
		if ($folder !== null) {
			$this->folders->remove($workspace->council(), $folder);
		}
		$this->restricted->remove($workspace->council(), $meeting);
		$meeting->setDeletedAt($this->time->getTime());
		$this->meetings->update($meeting);
		$this->unsent->thaw($workspace);
		$this->openings->settle($workspace->council());
		return $meeting;
	}

	public function restore(Workspace $workspace): Meeting {
		$meeting = $workspace->meeting;
		$council = $workspace->council();
		$folder = $this->folders->find($council, $meeting);
		$root = $this->folders->root($council);
		if ($folder !== null && $folder->getParent()->getId() !== $root->getId()) {
			$this->folders->moveInto($folder, $root, MeetingFolders::nameOf($council, $meeting));
		}
		$this->restricted->restore($council, $meeting);
		$meeting->setDeletedAt(null);
		$this->meetings->update($meeting);
		$this->reconciliation->run($council, $meeting);
		return $meeting;
	}

	/** @return array{report: SyncReport, path: string, inboxPath: string} paths in the person’s files, for WebDAV */
	public function sync(Workspace $workspace): array {
		$council = $workspace->council();
		$report = $this->reconciliation->refresh($council, $workspace->meeting);
		$seen = $this->folders->seenBy($council, $workspace->meeting, $workspace->uid());
		if ($seen === null) {
			return ['report' => $report, 'path' => '', 'inboxPath' => ''];
		}
		$path = implode('/', array_slice(explode('/', $seen->getPath()), 3));
		$inbox = $seen->getFirstNodeById($workspace->meeting->getInboxFolderId() ?? 0);
		return ['report' => $report, 'path' => '/' . $path, 'inboxPath' => '/' . $path . '/' . ($inbox?->getName() ?? MeetingFolders::INBOX)];
	}

	private function insert(Grant $grant, MeetingDetails $details): Meeting {
		$meeting = new Meeting();
		$meeting->setCouncilId($grant->council->getId());
		$meeting->setState(MeetingState::Draft->value);
		$meeting->setCreatedBy($grant->user->getUID());
		$meeting->setCreatedAt($this->time->getTime());
		$meeting->setVersion(1);
		self::fill($meeting, $details);
		return $this->meetings->insert($meeting);
	}

	private static function fill(Meeting $meeting, MeetingDetails $details): void {
		$meeting->setKind($details->kind->value);
		$meeting->setTitle($details->title);
		$meeting->setStartsAt($details->startsAt);
		$meeting->setPlace($details->place);
	}

	private function change(Workspace $workspace, MeetingState $next, ActivityType $activity): Meeting {
		$meeting = $workspace->meeting;
		if ($meeting->state() === $next) {
			return $meeting;
		}
		if (!$meeting->state()->mayBecome($next) || !in_array($meeting->state(), [MeetingState::Draft, MeetingState::Cancelled], true)) {
			throw self::notNow();
		}
		if (!$this->meetings->advance($meeting)) {
			throw $this->stale($workspace);
		}
		$meeting->setState($next->value);
		$this->activities->record($activity, Place::meeting($meeting), $workspace->uid());
		$this->meetings->update($meeting);
		$this->openings->settle($workspace->council());
		return $meeting;
	}

	private function mustBe(Meeting $meeting, MeetingState $state): void {
		if ($meeting->state() !== $state) {
			throw self::notNow();
		}
	}

	private static function notNow(): Conflict {
		return new Conflict('meeting_not_draft', 'This is only possible while the meeting is a draft. This one is cancelled or has been convened.');
	}

	private function stale(Workspace $workspace): Stale {
		$current = $this->meetings->find($workspace->meeting->getId());
		return new Stale('meeting_changed', 'Somebody changed this meeting meanwhile. Nothing of theirs is lost; look at it as it is now and try again.',
			data: ['current' => MeetingPresenter::meeting($workspace->council(), $current)]);
	}
}
