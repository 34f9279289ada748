<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\Storage\FileShares;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;

/**
 * Opens one draft to one councillor who works on its item, to be changed, and closes it. Nextcloud shows the earlier versions of a file
 * to whoever may read it, so that opening it gives these too: who opens it has to say that this is wanted.
 */
final class Openings {
	private const MAX = 5;

	public function __construct(
		private readonly OpeningKeeper $keeper,
		private readonly FileShares $shares,
		private readonly MeetingFolders $folders,
		private readonly Involvement $involvement,
		private readonly CouncilPeople $people,
		private readonly People $names,
		private readonly Journal $journal,
		private readonly Activities $activities,
		private readonly Notices $notices,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param ?string $until last day, `YYYY-MM-DD`; the day of the meeting when null
	 * @param bool $withVersions whether it is wanted that the person sees the earlier versions too
	 * @throws Conflict not while it is published, of a meeting that is no draft, or gone
	 * @throws Invalid
	 */
	public function open(Workspace $workspace, Document $document, string $uid, ?string $until, bool $withVersions): void {
		$file = $this->file($workspace, $document);
		if (!in_array(Role::Councillor, $this->people->rolesOf($workspace->council(), $uid), true)
			|| !$this->involvement->worksOn($document->getCouncilId(), $document->getItemId() ?? 0, $uid)) {
			throw new Invalid('not_involved', 'Choose an élu who works on the item. Invite the person to it first.', field: 'uid');
		}
		if (!$withVersions) {
			throw new Invalid('versions_shown', 'Whoever may change a file also sees its earlier versions. Confirm that this is wanted.', field: 'withVersions');
		}
		$last = $this->lastDay($workspace, $until);
		$others = array_values(array_filter(Opening::stored($document->getOpenings()), static fn (Opening $one): bool => $one->uid !== $uid));
		if (count($others) >= self::MAX) {
			throw new Conflict('too_many', 'At most {maximum} people change one piece at once. Close it for somebody first.', ['maximum' => self::MAX], 'uid');
		}
		$isNew = count($others) === count(Opening::stored($document->getOpenings()));
		$this->shares->open($workspace->council(), $file, $uid, $last);
		$this->keeper->store($document->getId(), [...$others, new Opening($uid, $last, $workspace->uid())]);
		$this->record($workspace, $document, $uid, 'draft_opened', ActivityType::DraftOpened);
		if ($isNew) {
			$this->notices->tell($this->notice($workspace, $document, $uid));
		}
	}

	/** Harmless when it is not open to the person. */
	public function close(Workspace $workspace, Document $document, string $uid): void {
		$openings = Opening::stored($document->getOpenings());
		$others = array_values(array_filter($openings, static fn (Opening $one): bool => $one->uid !== $uid));
		if (count($others) === count($openings)) {
			return;
		}
		$this->shares->close($workspace->council(), $document->getFileId(), $uid);
		$this->keeper->store($document->getId(), $others);
		$this->record($workspace, $document, $uid, 'draft_closed', ActivityType::DraftClosed);
		$this->notices->done([NoticeKind::DraftOpened], Place::document($document), $uid);
	}

	private function lastDay(Workspace $workspace, ?string $until): string {
		$zone = $workspace->council()->timeZone();
		$meeting = LocalTime::at($workspace->meeting->getStartsAt(), $zone)->format('Y-m-d');
		$today = LocalTime::at($this->time->getTime(), $zone)->format('Y-m-d');
		$last = $until ?? $meeting;
		$isDay = preg_match('/^(\d{4})-(\d{2})-(\d{2})$/', $last, $parts) === 1 && checkdate((int)$parts[2], (int)$parts[3], (int)$parts[1]);
		return $isDay && $last >= $today && $last <= $meeting
			? $last
			: throw new Invalid('day_out_of_range', 'Choose a day from today to the day of the meeting.', field: 'until');
	}

	private function record(Workspace $workspace, Document $document, string $uid, string $entry, ActivityType $type): void {
		$person = ['person' => $uid, 'name' => $this->names->name($uid)];
		$this->journal->record($document->getCouncilId(), $entry, ['document' => $document->getId()] + $person, $document->getMeetingId(), $document->getItemId());
		$this->activities->record($type, Place::document($document), $workspace->uid(), ['document' => $document->getName(), 'person' => $person['name']]);
	}

	private function notice(Workspace $workspace, Document $document, string $uid): Notice {
		return Opening::notice(Place::document($document), $uid, $workspace->uid(), $document->getFileId(), $document->getName());
	}

	private function file(Workspace $workspace, Document $document): File {
		if ($document->isPublished()) {
			throw new Conflict('piece_published', '“{name}” is published: élus have it as it was then. Withdraw it first.', ['name' => $document->getName()]);
		}
		if (!$workspace->meeting->state()->isDraft() || $document->getItemId() === null) {
			throw new Conflict('not_in_preparation', 'A piece is opened to an élu while its meeting is being prepared, and when it is on an item.');
		}
		$node = $document->getMissing() === true ? null : $this->folders->node($workspace->council(), $document->getFileId());
		return $node instanceof File ? $node : throw new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $document->getName()]);
	}
}
