<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Restriction\RestrictedTree;
use OCA\ConseilMunicipal\Storage\DraftVersions;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\Folder;

/**
 * Brings folder and agenda of a meeting together: first the agenda learns from the folder, then the folder follows the
 * agenda. Idempotent; an unchanged folder costs one comparison of etags.
 */
final class Reconciliation {
	/** Readings until both agree: one that learns, one after the renames, and some for people who work meanwhile. */
	private const READINGS = 5;

	public function __construct(
		private readonly MeetingFolders $folders,
		private readonly FolderReader $reader,
		private readonly RestrictedTree $restricted,
		private readonly AgendaRows $rows,
		private readonly FolderKeeper $keeper,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly DraftVersions $versions,
		private readonly ITimeFactory $time,
		private readonly OpeningKeeper $openings,
	) {
	}

	/** Compares etags first: for whoever only wants to see what is there. */
	public function refresh(Council $council, Meeting $meeting): SyncReport {
		$folder = $this->folders->find($council, $meeting);
		if ($folder !== null && $folder->getEtag() === $meeting->getFolderEtag() && $this->restricted->etag($council, $meeting) === $meeting->getRestrictedDraftsEtag()) {
			return new SyncReport();
		}
		return $this->run($council, $meeting);
	}

	/** Reads the folder whatever the etags say: after a change of the agenda. */
	public function run(Council $council, Meeting $meeting): SyncReport {
		$report = $this->readAll($council, $meeting);
		$this->openings->settle($council);
		return $report;
	}

	private function readAll(Council $council, Meeting $meeting): SyncReport {
		$report = new SyncReport();
		for ($reading = 0; $reading < self::READINGS; $reading++) {
			$folder = $this->folders->find($council, $meeting);
			if ($folder === null) {
				$folder = $this->remake($council, $meeting);
				$report = $report->and(new SyncReport(changed: true));
			}
			$etag = $folder->getEtag();
			$restrictedEtag = $this->restricted->etag($council, $meeting);
			$learnt = $this->learn($council, $meeting, $folder);
			if ($learnt === null) {
				continue;
			}
			[$change, $folders] = $learnt;
			$report = $report->and($change);
			if ($folders->done === 0 || $folders->postponed) {
				$meeting->setRestrictedDraftsEtag($restrictedEtag);
				$this->settle($meeting, $folders->refused === 0 && !$folders->postponed ? $etag : null);
				return $report;
			}
			$report = $report->and(new SyncReport(changed: true));
		}
		return $report;
	}

	/** @return ?array{SyncReport, FolderChanges} what the agenda learnt and how folders followed; null when somebody was faster */
	private function learn(Council $council, Meeting $meeting, Folder $folder): ?array {
		$items = $this->items->findAllOfMeeting($meeting->getId());
		$etags = [];
		foreach ($items as $item) {
			if ($item->getFolderId() !== null && $item->getFolderEtag() !== null && $item->getFolderMissing() !== true && $item->getDeletedAt() === null) {
				$etags[$item->getFolderId()] = $item->getFolderEtag();
			}
		}
		$state = $this->reader->read($folder, $meeting->getInboxFolderId(), $etags)->withRestricted($this->restricted->read($council, $meeting, $items));
		$arrived = $this->elsewhere($meeting, $items, $state);
		$documents = [
			...$this->documents->findOfMeeting($meeting->getId()),
			...$this->documents->findOfItems(array_map(static fn (Item $item): int => $item->getId(), $arrived)),
		];
		$change = $this->rows->learn($meeting, [...$items, ...$arrived], $documents, $state, $this->authors($council, $documents, $state));
		if ($change === null) {
			$this->reload($meeting);
			return null;
		}
		$agenda = array_values(array_filter(
			$this->items->findAllOfMeeting($meeting->getId()),
			static fn (Item $item): bool => $item->getDeletedAt() === null,
		));
		return [$change, $this->keeper->follow($council, $meeting, $folder, $agenda, $state)];
	}

	/**
	 * @param list<Item> $items
	 * @return list<Item>
	 */
	private function elsewhere(Meeting $meeting, array $items, FolderState $state): array {
		$own = array_map(static fn (Item $item): ?int => $item->getFolderId(), $items);
		$foreign = array_diff(array_map(static fn (FoundFolder $folder): int => $folder->id, $state->folders), $own);
		return $this->items->findElsewhere($meeting->getCouncilId(), $meeting->getId(), array_values($foreign));
	}

	/**
	 * @param list<Document> $documents
	 * @return array<int, string> who wrote the files that are not known yet, as far as the versions say
	 */
	private function authors(Council $council, array $documents, FolderState $state): array {
		$found = array_map(static fn (FoundFile $file): int => $file->id, $state->files());
		$known = array_map(static fn (Document $document): int => $document->getFileId(), $documents);
		return $this->versions->authors($council, array_values(array_diff($found, $known)));
	}

	/**
	 * The folder of the meeting itself is gone: a new one takes what comes, the items stay and say that their folder is
	 * missing.
	 */
	private function remake(Council $council, Meeting $meeting): Folder {
		$folder = $this->folders->make($council, $meeting);
		$this->meetings->update($meeting);
		return $folder;
	}

	private function settle(Meeting $meeting, ?string $etag): void {
		$meeting->setFolderEtag($etag);
		$meeting->setSyncedAt($this->time->getTime());
		$this->meetings->update($meeting);
	}

	/** What another process wrote meanwhile. */
	private function reload(Meeting $meeting): void {
		try {
			$current = $this->meetings->find($meeting->getId());
		} catch (DoesNotExistException) {
			return;
		}
		$meeting->setVersion($current->getVersion());
		$meeting->setInboxFolderId($current->getInboxFolderId());
		$meeting->setFolderId($current->getFolderId());
		$meeting->setRestrictedDraftsId($current->getRestrictedDraftsId());
		$meeting->resetUpdatedFields();
	}
}
