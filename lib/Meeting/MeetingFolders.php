<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FileMoves;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
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
		$id = $meeting->getFolderId();
		$node = $id === null ? null : $this->root($council)->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
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

	/** Puts a file or folder of the council into « Éléments supprimés ». */
	public function remove(Council $council, Node $node): void {
		$root = $this->root($council);
		FileOperation::on($node->getName(), function () use ($root, $node): void {
			$removed = self::subFolder($root, self::REMOVED);
			$this->moveInto($node, $removed, $node->getName());
		});
		$this->marks->begin($council->getId(), $node->getId());
	}

	/** @return list<Node> what lies in « Éléments supprimés » */
	public function removed(Council $council): array {
		$root = $this->root($council);
		$removed = $root->nodeExists(self::REMOVED) ? $root->get(self::REMOVED) : null;
		return $removed instanceof Folder ? array_values($removed->getDirectoryListing()) : [];
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
