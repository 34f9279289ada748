<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Agenda\FolderRenames;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\Files\Folder;

/**
 * What councillors find in their folder: one folder per meeting, one per item, numbered as the agenda; what belongs to
 * closed sessions lies in a root of its own, in the same order. Only the app writes here, as the service account.
 */
final class PublishedTree {
	/** Beginning of the name of a document that is being written. */
	public const UNFINISHED = '.conseil-publication-';
	/** Seconds. */
	private const LEFT_OVER = 86400;

	public function __construct(
		private readonly PublishedRoots $roots,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
		private readonly ITimeFactory $time,
	) {
	}

	/** The folder of an item, made when it is not there. */
	public function folderOf(Council $council, Meeting $meeting, Item $item): Folder {
		$parent = $this->meetingFolder($council, $meeting, PublishedRoots::keyOf($item));
		$known = $item->getPublishedFolderId() === null ? null : $parent->getFirstNodeById($item->getPublishedFolderId());
		if ($known instanceof Folder) {
			return $known;
		}
		$name = $item->getFolderName() ?? FolderName::of(null, $item->getTitle());
		$folder = FileOperation::on($name, static fn (): Folder => MeetingFolders::subFolder($parent, $name));
		$item->setPublishedFolderId($folder->getId());
		$this->items->update($item);
		return $folder;
	}

	/** Whether a published file lies where those who may read the item find it, and only they. */
	public function isPlaced(Council $council, Item $item, File $file): bool {
		return $this->roots->nodeIn($council, PublishedRoots::keyOf($item), $file->getId()) !== null;
	}

	/** A published file, wherever it lies; null when it is not there. */
	public function file(Council $council, int $fileId): ?File {
		$node = $this->roots->node($council, $fileId);
		return $node instanceof File ? $node : null;
	}

	/**
	 * Where a document is written before it appears: beside the shared roots, seen by nobody. What a crash left there is
	 * cleared a day later.
	 */
	public function workshop(Council $council): Folder {
		$home = $this->roots->open($council, FolderKey::Published)->getParent();
		foreach ($home->getDirectoryListing() as $left) {
			if (str_starts_with($left->getName(), self::UNFINISHED) && $left->getMTime() < $this->time->getTime() - self::LEFT_OVER) {
				FileOperation::on($left->getName(), $left->delete(...));
			}
		}
		return $home;
	}

	/** Gives the folders the names they have in the agenda now. */
	public function mirror(Council $council, Meeting $meeting): void {
		if (!$meeting->isPublished()) {
			return;
		}
		$wanted = [];
		foreach ($this->items->findAllOfMeeting($meeting->getId()) as $item) {
			if ($item->getPublishedFolderId() !== null && $item->getFolderName() !== null) {
				$wanted[$item->getPublishedFolderId()] = $item->getFolderName();
			}
		}
		foreach (PublishedRoots::KEYS as $key) {
			$folder = $this->roots->nodeIn($council, $key, $meeting->publishedFolder($key));
			if ($folder instanceof Folder) {
				$this->renameItems($this->renameMeeting($council, $meeting, $folder), $wanted);
			}
		}
	}

	/** Takes away what has become empty, so that councillors do not see empty folders. */
	public function prune(Council $council, Meeting $meeting, Item $item): void {
		$folder = $this->roots->node($council, $item->getPublishedFolderId());
		if ($folder instanceof Folder && $folder->getDirectoryListing() === []) {
			FileOperation::on($folder->getName(), $folder->delete(...));
			$folder = null;
		}
		if ($folder === null) {
			$item->setPublishedFolderId(null);
			$this->items->update($item);
		}
		$this->pruneMeeting($council, $meeting);
	}

	/** The same for the folders of the meeting itself. */
	public function pruneMeeting(Council $council, Meeting $meeting): void {
		foreach (PublishedRoots::KEYS as $key) {
			$folder = $this->roots->nodeIn($council, $key, $meeting->publishedFolder($key));
			if ($folder instanceof Folder && $folder->getDirectoryListing() === []) {
				FileOperation::on($folder->getName(), $folder->delete(...));
				$folder = null;
			}
			if ($folder === null) {
				$meeting->setPublishedFolder($key, null);
			}
		}
		$this->meetings->update($meeting);
	}

	/** The folder of a meeting in one of the roots, made when it is not there. */
	public function meetingFolder(Council $council, Meeting $meeting, FolderKey $key): Folder {
		$root = $this->roots->open($council, $key);
		$id = $meeting->publishedFolder($key);
		$known = $id === null ? null : $root->getFirstNodeById($id);
		if ($known instanceof Folder) {
			return $known;
		}
		$name = MeetingFolders::nameOf($council, $meeting);
		$folder = FileOperation::on($name, static fn (): Folder => $root->newFolder($root->getNonExistingName($name)));
		if (!$this->meetings->claimPublishedFolder($meeting, $key, $folder->getId())) {
			FileOperation::on($name, $folder->delete(...));
			$meeting->setPublishedFolder($key, $this->meetings->find($meeting->getId())->publishedFolder($key));
			return $this->meetingFolder($council, $meeting, $key);
		}
		$meeting->setPublishedFolder($key, $folder->getId());
		return $folder;
	}

	private function renameMeeting(Council $council, Meeting $meeting, Folder $folder): Folder {
		$name = MeetingFolders::nameOf($council, $meeting);
		if ($folder->getName() === $name || preg_replace('/ \(\d+\)$/', '', $folder->getName()) === $name) {
			return $folder;
		}
		return FileOperation::on($name, static function () use ($folder, $name): Folder {
			$parent = $folder->getParent();
			$moved = $folder->move($parent->getPath() . '/' . $parent->getNonExistingName($name));
			return $moved instanceof Folder ? $moved : $folder;
		});
	}

	/** @param array<int, string> $wanted name by folder id */
	private function renameItems(Folder $parent, array $wanted): void {
		$nodes = $names = [];
		foreach ($parent->getDirectoryListing() as $node) {
			$nodes[$node->getId()] = $node;
			$names[$node->getId()] = $node->getName();
		}
		$renames = array_filter(
			array_intersect_key($wanted, $names),
			static fn (string $name, int $id): bool => $names[$id] !== $name,
			ARRAY_FILTER_USE_BOTH,
		);
		foreach (FolderRenames::ordered($renames, $names) as $step) {
			$node = $nodes[$step['id']];
			$nodes[$step['id']] = FileOperation::on($step['name'], static fn () => $node->move($parent->getPath() . '/' . $step['name']));
		}
	}
}
