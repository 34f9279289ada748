<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Restriction;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Storage\FileLocks;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;

/**
 * Restricts a draft and opens it again. The file is moved, so that it stays the same file with its versions. It is hidden first and
 * shown last: a crash in between hides too much, never too little, and the next reading of the folders puts it right.
 */
final class Restrictions {
	public function __construct(
		private readonly RestrictedTree $tree,
		private readonly MeetingFolders $folders,
		private readonly DocumentMapper $documents,
		private readonly ItemMapper $items,
		private readonly Reconciliation $reconciliation,
		private readonly FileLocks $locks,
		private readonly Journal $journal,
		private readonly Activities $activities,
	) {
	}

	/** @throws DomainError the document stays as it is */
	public function restrict(Workspace $workspace, Document $document): void {
		if ($document->isRestricted()) {
			return;
		}
		$item = $this->item($document);
		$this->mustStandAlone($document);
		$file = $this->file($workspace, $document);
		$target = $this->tree->open($workspace->council(), $workspace->meeting, $item);
		$document->setRestricted(true);
		$this->documents->update($document);
		try {
			$this->locks->on($file, fn (): Node => $this->folders->moveInto($file, $target, $document->getName()));
		} catch (DomainError $refusal) {
			$document->setRestricted(false);
			$this->documents->update($document);
			throw $refusal;
		}
		$this->finish($workspace, $document, ActivityType::DocumentRestricted, 'draft_restricted');
	}

	/** @throws DomainError the document stays restricted */
	public function lift(Workspace $workspace, Document $document): void {
		if (!$document->isRestricted()) {
			return;
		}
		$item = $this->item($document);
		$file = $this->file($workspace, $document);
		$node = $this->folders->nodeIn($workspace->council(), FolderKey::Preparation, $item->getFolderId());
		$target = $node instanceof Folder ? $node : throw new Conflict('folder_missing', 'The folder of “{title}” has been deleted. Restore it or make a new one first.', ['title' => $item->getTitle()]);
		$this->locks->on($file, fn (): Node => $this->folders->moveInto($file, $target, $document->getName()));
		$this->finish($workspace, $document, ActivityType::DocumentReleased, 'draft_released');
	}

	private function finish(Workspace $workspace, Document $document, ActivityType $type, string $entry): void {
		$this->reconciliation->run($workspace->council(), $workspace->meeting);
		$this->journal->record($document->getCouncilId(), $entry, ['document' => $document->getId(), 'name' => $document->getName()], $document->getMeetingId(), $document->getItemId());
		$this->activities->record($type, Place::document($document), $workspace->uid(), ['document' => $document->getName()]);
	}

	private function item(Document $document): Item {
		return $document->getItemId() === null
			? throw new Conflict('document_unfiled', '“{name}” belongs to no item yet. Put it on an item of the agenda first.', ['name' => $document->getName()])
			: $this->items->find($document->getItemId());
	}

	/** @throws Conflict a copy in conflict would stay behind, or hide from the document it is a copy of */
	private function mustStandAlone(Document $document): void {
		foreach ($this->documents->findOfMeeting($document->getMeetingId()) as $other) {
			if ($document->getConflictOf() !== null || ($other->getConflictOf() === $document->getId() && $other->getMissing() !== true)) {
				throw new Conflict('document_in_conflict', 'There are two versions of “{name}”. Decide which one counts, then restrict it.', ['name' => $document->getName()]);
			}
		}
	}

	private function file(Workspace $workspace, Document $document): File {
		$node = $document->getMissing() === true ? null : $this->folders->node($workspace->council(), $document->getFileId());
		return $node instanceof File ? $node : throw new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $document->getName()]);
	}
}
