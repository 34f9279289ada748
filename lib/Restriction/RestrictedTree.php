<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Restriction;

use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Agenda\FolderReader;
use OCA\ConseilMunicipal\Agenda\FoundFile;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;

/**
 * Restricted drafts: one folder per meeting, one per item, named as the agenda, in a root that only managers have. Folders are made
 * when the first piece is restricted and follow the agenda afterwards.
 */
final class RestrictedTree {
	public function __construct(
		private readonly CouncilFolders $roots,
		private readonly MeetingFolders $folders,
		private readonly FolderReader $reader,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
	) {
	}

	/** What changes when anything below the meeting does; null when nothing of it was ever restricted. */
	public function etag(Council $council, Meeting $meeting): ?string {
		return $this->meetingFolder($council, $meeting)?->getEtag();
	}

	/**
	 * Every restricted file of the meeting. What a manager dropped beside the folders of the items belongs to no item.
	 *
	 * @param list<Item> $items of the meeting, removed ones among them
	 * @return list<array{itemId: ?int, file: FoundFile}>
	 */
	public function read(Council $council, Meeting $meeting, array $items): array {
		$found = $known = [];
		foreach ($items as $item) {
			$folder = $this->itemFolder($council, $item);
			if ($folder === null) {
				continue;
			}
			$known[$folder->getId()] = true;
			foreach ($item->getDeletedAt() === null ? $this->reader->restricted($folder) : [] as $file) {
				$found[] = ['itemId' => $item->getId(), 'file' => $file];
			}
		}
		foreach ($this->meetingFolder($council, $meeting)?->getDirectoryListing() ?? [] as $node) {
			foreach (isset($known[$node->getId()]) ? [] : $this->beside($node) as $file) {
				$found[] = ['itemId' => null, 'file' => $file];
			}
		}
		return $found;
	}

	/** The folder of an item, made when it is not there. */
	public function open(Council $council, Meeting $meeting, Item $item): Folder {
		$known = $this->itemFolder($council, $item);
		if ($known !== null) {
			return $known;
		}
		$parent = $this->openMeeting($council, $meeting);
		$name = $item->getFolderName() ?? FolderName::of(null, $item->getTitle());
		$folder = FileOperation::on($name, static fn (): Folder => $parent->newFolder($parent->getNonExistingName($name)));
		if (!$this->items->claimRestrictedDrafts($item, $folder->getId())) {
			FileOperation::on($name, $folder->delete(...));
			$item->setRestrictedDraftsId($this->items->find($item->getId())->getRestrictedDraftsId());
			return $this->open($council, $meeting, $item);
		}
		$item->setRestrictedDraftsId($folder->getId());
		return $folder;
	}

	/** The folder of an item among restricted drafts; null when it has none, or somebody deleted it. */
	public function itemFolder(Council $council, Item $item): ?Folder {
		$node = $this->folders->nodeIn($council, FolderKey::RestrictedDrafts, $item->getRestrictedDraftsId());
		return $node instanceof Folder ? $node : null;
	}

	/**
	 * Gives the folders the names they have in the agenda now, and brings those of items that came from another meeting.
	 *
	 * @param list<Item> $items the agenda, without removed items
	 */
	public function follow(Council $council, Meeting $meeting, array $items): void {
		$known = $this->meetingFolder($council, $meeting);
		if ($known !== null) {
			$this->settle($known, $known->getParent(), MeetingFolders::nameOf($council, $meeting));
		}
		foreach ($items as $item) {
			$folder = $this->itemFolder($council, $item);
			if ($folder !== null) {
				$this->settle($folder, $this->openMeeting($council, $meeting), $item->getFolderName() ?? $folder->getName());
			}
		}
	}

	/** The folder of an item or a meeting that leaves the agenda goes to « Éléments supprimés » of restricted drafts. */
	public function remove(Council $council, Item|Meeting $subject): void {
		$folder = $subject instanceof Item ? $this->itemFolder($council, $subject) : $this->meetingFolder($council, $subject);
		if ($folder !== null) {
			$this->folders->remove($council, $folder);
		}
	}

	/** A meeting comes back; its items, with {@see follow()}. */
	public function restore(Council $council, Meeting $meeting): void {
		$folder = $this->meetingFolder($council, $meeting);
		if ($folder !== null) {
			$this->settle($folder, $this->roots->open($council, FolderKey::RestrictedDrafts), MeetingFolders::nameOf($council, $meeting));
		}
	}

	private function meetingFolder(Council $council, Meeting $meeting): ?Folder {
		$node = $this->folders->nodeIn($council, FolderKey::RestrictedDrafts, $meeting->getRestrictedDraftsId());
		return $node instanceof Folder ? $node : null;
	}

	private function openMeeting(Council $council, Meeting $meeting): Folder {
		$known = $this->meetingFolder($council, $meeting);
		if ($known !== null) {
			return $known;
		}
		$root = $this->roots->open($council, FolderKey::RestrictedDrafts);
		$name = MeetingFolders::nameOf($council, $meeting);
		$folder = FileOperation::on($name, static fn (): Folder => $root->newFolder($root->getNonExistingName($name)));
		if (!$this->meetings->claimRestrictedDrafts($meeting, $folder->getId())) {
			FileOperation::on($name, $folder->delete(...));
			$meeting->setRestrictedDraftsId($this->meetings->find($meeting->getId())->getRestrictedDraftsId());
			return $this->openMeeting($council, $meeting);
		}
		$meeting->setRestrictedDraftsId($folder->getId());
		return $folder;
	}

	/** @return list<FoundFile> */
	private function beside(Node $node): array {
		return match (true) {
			$node instanceof Folder => $this->reader->restricted($node),
			$node instanceof File => $this->reader->restrictedFile($node),
			default => [],
		};
	}

	private function settle(Folder $folder, Folder $parent, string $name): void {
		$isThere = $folder->getParent()->getId() === $parent->getId();
		if ($isThere && preg_replace('/ \(\d+\)$/', '', $folder->getName()) === preg_replace('/ \(\d+\)$/', '', $name)) {
			return;
		}
		FileOperation::on($folder->getName(), fn (): Node => $this->folders->moveInto($folder, $parent, $name));
	}
}
