<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Restriction\RestrictedTree;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCA\ConseilMunicipal\Storage\TrashBin;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\Folder;
use OCP\Files\Node;

/** Items and their folders leave the agenda and come back; nothing is lost on the way. */
final class ItemRemoval {
	public function __construct(
		private readonly AgendaService $agenda,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly MeetingFolders $folders,
		private readonly RestrictedTree $restricted,
		private readonly TrashBin $trash,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
	) {
	}

	/** The folder goes to « Éléments supprimés », from where {@see restore()} takes it. */
	public function remove(Workspace $workspace, Item $item): void {
		Addenda::mustBeFree($workspace, $item);
		if ($item->getDeletedAt() !== null) {
			return;
		}
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			if ($document->getItemId() === $item->getId() && $document->isPublished()) {
				throw new Conflict('item_published', 'Documents of this item have been published. Withdraw them first, then remove the item.');
			}
		}
		$item->setDeletedAt($this->time->getTime());
		$this->items->update($item);
		$this->agenda->reorder($workspace, static fn (array $agenda): array => $agenda);
		$this->activities->record(ActivityType::ItemRemoved, Place::item($item), $workspace->uid());
		$folder = $this->folderOf($workspace, $item);
		if ($folder !== null) {
			$this->folders->remove($workspace->council(), $folder);
		}
		$this->restricted->remove($workspace->council(), $item);
		$this->agenda->follow($workspace);
	}

	/** Back to the place it had, as far as the agenda still has it. */
	public function restore(Workspace $workspace, Item $item): void {
		Addenda::mustTakeItems($workspace);
		if ($item->getDeletedAt() === null) {
			return;
		}
		$meeting = $this->folders->find($workspace->council(), $workspace->meeting);
		$folder = $this->folderOf($workspace, $item);
		if ($meeting !== null && $folder !== null && $folder->getParent()->getId() !== $meeting->getId()) {
			$name = $item->getFolderName() ?? $folder->getName();
			$moved = FileOperation::on($name, fn (): Node => $this->folders->moveInto($folder, $meeting, $name));
			$item->setFolderName($moved->getName());
		}
		$item->setDeletedAt(null);
		$item->setFolderEtag(null);
		$item->setAddendum(Addenda::of($workspace->meeting));
		$place = $workspace->meeting->takesAddenda() ? null : $item->getPosition();
		$this->agenda->reorder($workspace, static function (array $agenda) use ($item, $place): array {
			$kinds = array_map(static fn (Item $known): ItemKind => $known->kind(), $agenda);
			array_splice($agenda, min($place ?? Numbering::lastPlace($kinds, $item->kind()), count($agenda)), 0, [$item]);
			return $agenda;
		});
		$this->activities->record(ActivityType::ItemRestored, Place::item($item), $workspace->uid());
		$this->agenda->follow($workspace);
	}

	/** To the end of another draft meeting of the same council, with its folder and documents. */
	public function moveTo(Workspace $from, Item $item, Workspace $to): void {
		Addenda::mustBeFree($from, $item);
		AgendaService::mustBeDraft($to);
		ItemService::mustBeThere($item);
		if ($from->meeting->getCouncilId() !== $to->meeting->getCouncilId()) {
			throw Access::hidden();
		}
		if ($from->meeting->getId() === $to->meeting->getId()) {
			return;
		}
		$target = $this->folders->find($to->council(), $to->meeting);
		$folder = $this->folderOf($from, $item);
		if ($target !== null && $folder !== null) {
			FileOperation::on($folder->getName(), fn (): Node => $this->folders->moveInto($folder, $target, $folder->getName()));
		}
		$item->setMeetingId($to->meeting->getId());
		$item->setAddendum(null);
		$item->setFolderEtag(null);
		$this->agenda->reorder($to, static function (array $agenda) use ($item): array {
			$kinds = array_map(static fn (Item $known): ItemKind => $known->kind(), $agenda);
			array_splice($agenda, Numbering::lastPlace($kinds, $item->kind()), 0, [$item]);
			return $agenda;
		});
		$this->documents->moveToMeeting($item->getId(), $to->meeting->getId());
		$this->activities->record(ActivityType::ItemTransferred, Place::item($item), $to->uid());
		$this->agenda->reorder($from, static fn (array $agenda): array => $agenda);
		$this->agenda->follow($to);
		$this->agenda->follow($from);
	}

	/** For an item whose folder was deleted in the files: back from the trash when it is there, else a new one. */
	public function recoverFolder(Workspace $workspace, Item $item): void {
		ItemService::mustBeThere($item);
		if ($item->getFolderMissing() !== true) {
			return;
		}
		$meeting = $this->folders->find($workspace->council(), $workspace->meeting);
		$restored = $meeting !== null && $item->getFolderId() !== null
			&& $this->trash->restore($workspace->council(), $item->getFolderId(), $meeting, $item->getFolderName() ?? $item->getTitle());
		if (!$restored) {
			$item->setFolderId(null);
			$item->setFolderName(null);
		}
		$item->setFolderMissing(false);
		$item->setFolderEtag(null);
		$this->items->update($item);
		$this->agenda->follow($workspace);
	}

	private function folderOf(Workspace $workspace, Item $item): ?Folder {
		$id = $item->getFolderId();
		$node = $id === null || $item->getFolderMissing() === true ? null : $this->folders->nodeIn($workspace->council(), FolderKey::Preparation, $id);
		return $node instanceof Folder ? $node : null;
	}
}
