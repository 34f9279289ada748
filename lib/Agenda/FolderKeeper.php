<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\BackgroundJob\SyncCouncilJob;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Publication\Placement;
use OCA\ConseilMunicipal\Publication\PublishedTree;
use OCA\ConseilMunicipal\Restriction\RestrictedTree;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJobList;
use OCP\Files\Folder;
use OCP\Files\Node;
use Psr\Log\LoggerInterface;

/**
 * Makes and renames folders so that they follow the agenda. Each folder is done first, then its row: a crash in between
 * leaves a folder that the next reading recognises by its id or its name.
 */
final class FolderKeeper {
	/** Seconds of renaming before the rest is left to a job: the numbers on the screen do not come from folder names. */
	private const BUDGET = 3;

	public function __construct(
		private readonly MeetingFolders $folders,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
		private readonly PublishedTree $published,
		private readonly Placement $placement,
		private readonly RestrictedTree $restricted,
		private readonly IJobList $jobs,
		private readonly ITimeFactory $time,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * @param list<Item> $items the agenda in its order, without removed items
	 * @param FolderState $state the last reading
	 * @return FolderChanges what was made or renamed; a folder that somebody holds is left for the next time
	 */
	public function follow(Council $council, Meeting $meeting, Folder $folder, array $items, FolderState $state): FolderChanges {
		$names = array_map(static fn (FoundFolder $found): string => $found->name, $state->folders);
		$done = 0;
		if ($state->inboxId === null || $state->inboxId !== $meeting->getInboxFolderId()) {
			$inboxId = $state->inboxId ?? FileOperation::on(MeetingFolders::INBOX, static fn (): int => $folder->newFolder(MeetingFolders::INBOX)->getId());
			$meeting->setInboxFolderId($inboxId);
			$this->meetings->update($meeting);
			$done = (int)($state->inboxId === null);
		}
		$numbers = Numbering::of(array_map(static fn (Item $item): ItemKind => $item->kind(), $items));
		foreach ($items as $index => $item) {
			if ($item->getFolderId() === null && $item->getFolderMissing() !== true) {
				$name = FolderName::apart(FolderName::of($numbers[$index], $item->getTitle()), MeetingFolders::INBOX, ...$names);
				$this->make($folder, $item, $name);
				$names[] = $name;
				$done++;
			}
		}
		$changes = $this->rename($council, $folder, $items, $numbers, $done);
		return $changes->done > 0 || $changes->postponed ? $changes : $this->mirror($council, $meeting, $items, $changes);
	}

	/**
	 * Once everything else is in place, councillors and the restricted drafts have the same numbers.
	 *
	 * @param list<Item> $items
	 */
	private function mirror(Council $council, Meeting $meeting, array $items, FolderChanges $changes): FolderChanges {
		try {
			$this->restricted->follow($council, $meeting, $items);
			$this->placement->settle($council, $meeting);
			$this->published->mirror($council, $meeting);
			return $changes;
		} catch (DomainError $refusal) {
			$this->logger->info('The published or restricted folders of a meeting do not follow yet', ['meeting' => $meeting->getId(), 'exception' => $refusal]);
			return new FolderChanges($changes->done, $changes->refused + 1);
		}
	}

	private function make(Folder $folder, Item $item, string $name): void {
		$item->setFolderId(FileOperation::on($name, static fn (): int => $folder->newFolder($name)->getId()));
		$item->setFolderName($name);
		$item->setFolderMissing(false);
		$item->setFolderEtag(null);
		$this->items->update($item);
	}

	/**
	 * @param list<Item> $items
	 * @param array<int, ?int> $numbers by index
	 */
	private function rename(Council $council, Folder $folder, array $items, array $numbers, int $done): FolderChanges {
		$named = $byId = [];
		foreach ($items as $index => $item) {
			$byId[$item->getId()] = $item;
			$named[] = [
				'id' => $item->getId(),
				'number' => $numbers[$index],
				'title' => $item->getTitle(),
				'folderName' => $item->getFolderMissing() === true ? null : $item->getFolderName(),
			];
		}
		$refused = 0;
		$end = $this->time->getTime() + self::BUDGET;
		foreach (FolderRenames::of($named, [MeetingFolders::INBOX]) as $rename) {
			if ($this->time->getTime() > $end) {
				$this->jobs->add(SyncCouncilJob::class, ['serviceUid' => $council->getServiceUid()]);
				return new FolderChanges($done, $refused, postponed: true);
			}
			try {
				$this->renameOne($folder, $byId[$rename['id']], $rename['name']);
				$done++;
			} catch (DomainError $refusal) {
				$this->logger->info('The folder of an agenda item could not be renamed', ['item' => $rename['id'], 'exception' => $refusal]);
				$refused++;
			}
		}
		return new FolderChanges($done, $refused);
	}

	private function renameOne(Folder $folder, Item $item, string $name): void {
		$node = $folder->getFirstNodeById($item->getFolderId() ?? 0);
		if ($node === null) {
			return; // moved or deleted since the reading: the next one says so
		}
		$moved = FileOperation::on($node->getName(), fn (): Node => $this->folders->moveInto($node, $folder, $name));
		$item->setFolderName($moved->getName());
		$this->items->update($item);
	}
}
