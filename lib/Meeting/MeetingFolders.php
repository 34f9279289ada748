<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\NotFound;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FileMoves;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;
use OCP\Files\NotPermittedException;
use OCP\Lock\LockedException;

/**
 * The folder of a meeting in Préparation, as the service account sees it. Found by file id, whatever people call it.
 *
 * What the app removes goes to « Éléments supprimés » in the same root: a move keeps the file id and every version, so undo
 * gives back exactly what was there, which the trash bin does not promise across accounts.
 */
final class MeetingFolders {
	public const INBOX = 'À classer';
	public const REMOVED = 'Éléments supprimés';
	/** Where drafts lie. */
	private const ROOTS = [FolderKey::Preparation, FolderKey::RestrictedDrafts];

	public function __construct(
		private readonly CouncilFolders $folders,
		private readonly RemovedMarks $marks,
		private readonly FileMoves $moves,
	) {
	}

	/** E.g. « 2027-01-19 19h00 Conseil municipal », in the council's time. */
	public static function nameOf(Council $council, Meeting $meeting): string {
		$moment = LocalTime::at($meeting->getStartsAt(), $council->timeZone())->format('Y-m-d H\hi');
		return FolderName::of(null, $moment . ' ' . $meeting->getTitle());
	}

	public function root(Council $council): Folder {
		return $this->folders->root($council, FolderKey::Preparation);
	}

	/** The folder of the meeting; null when somebody removed it, or moved it out of the council's folders. */
	public function find(Council $council, Meeting $meeting): ?Folder {
		$node = $this->nodeIn($council, FolderKey::Preparation, $meeting->getFolderId());
		return $node instanceof Folder ? $node : null;
	}

	/** A draft or a folder of drafts, restricted or not; null when it lies elsewhere or nowhere. */
	public function node(Council $council, ?int $nodeId): ?Node {
		return self::first(fn (FolderKey $key): ?Node => $this->nodeIn($council, $key, $nodeId));
	}

	/** @param callable(FolderKey): ?Node $find looks in one root */
	private static function first(callable $find): ?Node {
		foreach (self::ROOTS as $key) {
			$node = $find($key);
			if ($node !== null) {
				return $node;
			}
		}
		return null;
	}

	/** One that lies in that root, and in no other. */
	public function nodeIn(Council $council, FolderKey $key, ?int $nodeId): ?Node {
		if ($nodeId === null || ($key === FolderKey::RestrictedDrafts && $council->rootId($key) === null)) {
			return null;
		}
		try {
			$root = $this->folders->root($council, $key);
		} catch (NotFound $missing) {
			return $key === FolderKey::RestrictedDrafts ? null : throw $missing;
		}
		$node = $root->getFirstNodeById($nodeId);
		// The name of one root begins with the name of the other, and Nextcloud compares remembered paths by their beginning.
		return $node !== null && $root->isSubNode($node) ? $node : null;
	}

	/** A draft as this person has it in their own files; null when they do not. */
	public function draftSeenBy(Council $council, string $uid, int $fileId): ?File {
		$node = self::first(fn (FolderKey $key): ?Node => $this->folders->forUser($council, $key, $uid)?->getFirstNodeById($fileId));
		return $node instanceof File ? $node : null;
	}

	/** The same folder as this person sees it; null when they do not have it. */
	public function seenBy(Council $council, Meeting $meeting, string $uid): ?Folder {
		$id = $meeting->getFolderId();
		$node = $id === null ? null : $this->folders->forUser($council, FolderKey::Preparation, $uid)?->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
	}

	/** Makes the folder and its « À classer »; the caller stores the ids that the meeting has been given. */
	public function make(Council $council, Meeting $meeting): Folder {
		$name = self::nameOf($council, $meeting);
		return FileOperation::on($name, function () use ($council, $meeting, $name): Folder {
			$root = $this->root($council);
			$folder = $root->newFolder($root->getNonExistingName($name));
			$meeting->setFolderId($folder->getId());
			$meeting->setInboxFolderId($folder->newFolder(self::INBOX)->getId());
			$meeting->setFolderEtag(null);
			return $folder;
		});
	}

	/** Gives the folder the name that follows from date, hour and title. */
	public function rename(Council $council, Meeting $meeting): void {
		$folder = $this->find($council, $meeting);
		$name = self::nameOf($council, $meeting);
		if ($folder !== null && $folder->getName() !== $name) {
			FileOperation::on($folder->getName(), fn (): Node => $this->moveInto($folder, $folder->getParent(), $name));
		}
	}

	/** Puts a file or folder of the council into « Éléments supprimés » of the root in which it lies: what is restricted stays so. */
	public function remove(Council $council, Node $node): void {
		$isRestricted = $this->nodeIn($council, FolderKey::RestrictedDrafts, $node->getId()) !== null;
		$root = $this->folders->root($council, $isRestricted ? FolderKey::RestrictedDrafts : FolderKey::Preparation);
		FileOperation::on($node->getName(), function () use ($root, $node): void {
			$removed = self::subFolder($root, self::REMOVED);
			$this->moveInto($node, $removed, $node->getName());
		});
		$this->marks->begin($council->getId(), $node->getId());
	}

	/** @return list<Node> what lies in « Éléments supprimés » */
	public function removed(Council $council): array {
		$found = [];
		foreach (self::ROOTS as $key) {
			$removed = $this->removedFolder($council, $key);
			array_push($found, ...($removed === null ? [] : array_values($removed->getDirectoryListing())));
		}
		return $found;
	}

	private function removedFolder(Council $council, FolderKey $key): ?Folder {
		if ($council->rootId($key) === null) {
			return null;
		}
		$root = $this->folders->root($council, $key);
		$removed = $root->nodeExists(self::REMOVED) ? $root->get(self::REMOVED) : null;
		return $removed instanceof Folder ? $removed : null;
	}

	/** Puts a file or folder there, under this name or, when it is taken, a similar one. */
	public function moveInto(Node $node, Folder $target, string $name): Node {
		return $this->moves->to($node, $target->getPath() . '/' . $target->getNonExistingName($name));
	}

	/** The sub-folder of that name, made when it is not there. */
	public static function subFolder(Folder $parent, string $name): Folder {
		$found = $parent->nodeExists($name) ? $parent->get($name) : null;
		if ($found instanceof Folder) {
			return $found;
		}
		try {
			return $parent->newFolder($found === null ? $name : $parent->getNonExistingName($name));
		} catch (NotPermittedException|LockedException $refusal) {
			$made = $parent->nodeExists($name) ? $parent->get($name) : null; // by another process, at the same moment
			return $made instanceof Folder ? $made : throw $refusal;
		}
	}
}
