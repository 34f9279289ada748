<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Activity\DocumentActivities;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Restriction\RestrictedTree;
use OCA\ConseilMunicipal\Storage\FileLocks;
use OCA\ConseilMunicipal\Storage\FileMoves;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\InvalidPathException;
use OCP\Files\Node;

/**
 * Files of a meeting: rename, move to another item, delete and bring back, arbitrate a conflict copy. The file is done first;
 * what it means for the rows is read from the folder afterwards, as if somebody had done it by hand.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 */
final class DocumentService {
	public function __construct(
		private readonly DocumentMapper $documents,
		private readonly ItemMapper $items,
		private readonly MeetingFolders $folders,
		private readonly RestrictedTree $restricted,
		private readonly Reconciliation $reconciliation,
		private readonly DocumentPresenter $present,
		private readonly FileLocks $locks,
		private readonly FileMoves $moves,
		private readonly OverwriteMapper $overwrites,
		private readonly OverwriteDecision $decision,
		private readonly DocumentActivities $activities,
	) {
	}

	/** @return ConseilDocument as it is in the database now */
	public function present(Workspace $workspace, Document $document): array {
		$document = $this->documents->find($document->getId());
		$item = $document->getItemId() === null ? null : $this->items->find($document->getItemId());
		$overwrites = $this->overwrites->findOfFile($document->getFileId());
		return $this->present->document($document, $item, $workspace->council()->timeZone(), $workspace->uid(), overwrites: $overwrites);
	}

	/**
	 * @param ?int $itemId null for « À classer »
	 * @return ConseilDocument
	 */
	public function move(Workspace $workspace, Document $document, ?int $itemId): array {
		$file = $this->file($workspace, $document);
		$target = $this->target($workspace, $document, $itemId === null ? null : $this->ownItem($workspace, $itemId));
		if ($file->getParent()->getId() !== $target->getId()) {
			$this->locks->on($file, fn (): Node => $this->folders->moveInto($file, $target, $document->getName()));
			$this->reconciliation->run($workspace->council(), $workspace->meeting);
		}
		return $this->present($workspace, $document);
	}

	/** @return ConseilDocument */
	public function rename(Workspace $workspace, Document $document, mixed $name): array {
		$name = (new Input(['name' => $name]))->text('name', 250);
		if (strlen($name) > 250 || preg_match('#[/\\\\\x00-\x1F]#', $name) === 1 || in_array($name, ['.', '..'], true)) {
			throw self::nameRefused($name);
		}
		$file = $this->file($workspace, $document);
		if ($file->getName() !== $name) {
			$this->locks->on($file, function () use ($file, $name): void {
				$folder = $file->getParent();
				$sameButCase = FolderName::folded($file->getName()) === FolderName::folded($name);
				if (!$sameButCase && $folder->nodeExists($name)) {
					throw new Conflict('name_taken', 'There is already a file called “{name}” here. Choose another name.', ['name' => $name], 'name');
				}
				try {
					$this->moves->to($file, $folder->getPath() . '/' . $name);
				} catch (InvalidPathException) {
					throw self::nameRefused($name);
				}
			});
			$this->reconciliation->run($workspace->council(), $workspace->meeting);
		}
		return $this->present($workspace, $document);
	}

	private static function nameRefused(string $name): Invalid {
		return new Invalid('name_refused', 'The name “{name}” cannot be used for a file or folder here. Choose another one.', ['name' => mb_strimwidth($name, 0, 80, '…')], 'name');
	}

	/**
	 * The file goes to « Éléments supprimés »; what has been published of it stays until it is withdrawn.
	 *
	 * @return ConseilDocument
	 */
	public function remove(Workspace $workspace, Document $document): array {
		if ($document->getMissing() !== true) {
			$this->folders->remove($workspace->council(), $this->file($workspace, $document));
			$this->activities->removedBy($document, $workspace->uid());
			$this->reconciliation->run($workspace->council(), $workspace->meeting);
		}
		return $this->present($workspace, $document);
	}

	/** @return ConseilDocument */
	public function restore(Workspace $workspace, Document $document): array {
		if ($document->getMissing() === true) {
			$file = $this->file($workspace, $document);
			$item = $document->getItemId() === null ? null : $this->items->find($document->getItemId());
			$isOnAgenda = $item !== null && $item->getDeletedAt() === null && ($document->isRestricted() || $item->getFolderMissing() !== true);
			$target = $this->target($workspace, $document, $isOnAgenda ? $item : null);
			FileOperation::on($document->getName(), fn (): Node => $this->folders->moveInto($file, $target, $document->getName()));
			$this->reconciliation->run($workspace->council(), $workspace->meeting);
		}
		return $this->present($workspace, $document);
	}

	/**
	 * Between a conflict copy and the document it is a copy of, or between a document and the versions it replaced.
	 *
	 * @param string $keep `this`: the document named counts; `other`: the other one does; `both`: each is a file of its own
	 * @param ?int $revision which replaced version, when there are several
	 */
	public function resolve(Workspace $workspace, Document $document, string $keep, ?int $revision): void {
		if ($document->getConflictOf() !== null) {
			$this->resolveCopy($workspace, $document, $this->documents->find($document->getConflictOf()), $keep);
		} elseif ($this->overwrites->findOfFile($document->getFileId()) !== []) {
			$this->decision->settle($workspace, $document, $keep, $revision);
		} else {
			throw new Conflict('no_conflict', 'There is only one version of “{name}”: nothing to decide.', ['name' => $document->getName()]);
		}
		$this->reconciliation->run($workspace->council(), $workspace->meeting);
	}

	private function resolveCopy(Workspace $workspace, Document $copy, Document $original, string $keep): void {
		match ($keep) {
			'this' => $this->replace($workspace, $original, $copy),
			'other' => $this->folders->remove($workspace->council(), $this->file($workspace, $copy)),
			'both' => $this->tellApart($workspace, $original, $copy),
			default => throw new Invalid('unknown_value', 'Choose one of: {values}.', ['values' => 'this, other, both'], 'keep'),
		};
	}

	/** As the person, so that the new version carries their name; the copy is kept in « Éléments supprimés ». */
	private function replace(Workspace $workspace, Document $original, Document $copy): void {
		$source = $this->file($workspace, $copy);
		$target = $this->folders->draftSeenBy($workspace->council(), $workspace->uid(), $original->getFileId()) ?? $this->file($workspace, $original);
		FileOperation::on($original->getName(), static function () use ($source, $target): void {
			$stream = $source->fopen('r');
			if (is_resource($stream)) {
				$target->putContent($stream);
			}
		});
		$this->folders->remove($workspace->council(), $source);
	}

	private function tellApart(Workspace $workspace, Document $original, Document $copy): void {
		$file = $this->file($workspace, $copy);
		FileOperation::on($copy->getName(), fn (): Node => $this->folders->moveInto($file, $file->getParent(), $original->getName()));
	}

	private function ownItem(Workspace $workspace, int $itemId): Item {
		foreach ($this->items->findAllOfMeeting($workspace->meeting->getId()) as $item) {
			if ($item->getId() === $itemId && $item->getDeletedAt() === null) {
				return $item;
			}
		}
		throw Access::hidden();
	}

	/** @param ?Item $item null for « À classer » */
	private function target(Workspace $workspace, Document $document, ?Item $item): Folder {
		if (!$document->isRestricted()) {
			return $item === null ? $this->inbox($workspace) : $this->itemFolder($workspace, $item);
		}
		return $item === null
			? throw new Conflict('piece_restricted', '“{name}” is restricted: everybody who prepares would see it in « À classer ». Lift the restriction first.', ['name' => $document->getName()])
			: $this->restricted->open($workspace->council(), $workspace->meeting, $item);
	}

	private function itemFolder(Workspace $workspace, Item $item): Folder {
		$node = $this->folders->nodeIn($workspace->council(), FolderKey::Preparation, $item->getFolderId());
		return $node instanceof Folder ? $node : throw new Conflict('folder_missing', 'The folder of “{title}” has been deleted. Restore it or make a new one first.', ['title' => $item->getTitle()]);
	}

	private function inbox(Workspace $workspace): Folder {
		$meeting = $this->folders->find($workspace->council(), $workspace->meeting)
			?? throw new Conflict('folder_missing', 'The folder of “{title}” has been deleted. Restore it or make a new one first.', ['title' => $workspace->meeting->getTitle()]);
		$inbox = $meeting->getFirstNodeById($workspace->meeting->getInboxFolderId() ?? 0);
		return $inbox instanceof Folder ? $inbox : FileOperation::on(MeetingFolders::INBOX, static fn (): Folder => MeetingFolders::subFolder($meeting, MeetingFolders::INBOX));
	}

	private function file(Workspace $workspace, Document $document): File {
		$node = $this->folders->node($workspace->council(), $document->getFileId());
		return $node instanceof File ? $node : throw new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $document->getName()]);
	}
}
