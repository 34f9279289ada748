<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Database\LostRace;
use OCA\ConseilMunicipal\Database\OneWriter;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;

/**
 * Writes what the folder says into the rows of agenda and documents, in one short transaction without file operation.
 *
 * Two readings at once (a job and a person) cannot both win: a change of the agenda takes the meeting's next version, and
 * a file is at most once in a meeting. The loser gets null and reads again.
 */
final class AgendaRows {
	public function __construct(
		private readonly OneWriter $writer,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly DocumentRows $documentRows,
		private readonly Expectations $expectations,
		private readonly Activities $activities,
	) {
	}

	/**
	 * @param list<Item> $items of the meeting, removed ones among them, and items of other meetings whose folder is here
	 * @param list<Document> $documents of the meeting, and of those items
	 * @param array<int, string> $authors uid by file id, for new files
	 * @return ?SyncReport null when somebody else was faster; nothing has been written then
	 */
	public function learn(Meeting $meeting, array $items, array $documents, FolderState $state, array $authors): ?SyncReport {
		return $this->writer->write(fn (): SyncReport => $this->write($meeting, $items, $documents, $state, $authors));
	}

	/**
	 * @param list<Item> $items
	 * @param list<Document> $documents
	 * @param array<int, string> $authors
	 */
	private function write(Meeting $meeting, array $items, array $documents, FolderState $state, array $authors): SyncReport {
		$plan = AgendaPlan::between(
			array_map(static fn (Item $item): KnownItem => KnownItem::of($item, $meeting->getId()), $items),
			$state->folders,
		);
		if (($plan->link !== [] || $plan->create !== [] || $plan->missing !== []) && !$this->meetings->advance($meeting)) {
			throw new LostRace();
		}
		$byId = [];
		foreach ($items as $item) {
			$byId[$item->getId()] = $item;
		}
		$this->link($meeting, $byId, $plan);
		foreach ($documents as $document) {
			$document->setMeetingId($meeting->getId()); // came along with their item
		}
		foreach ($plan->missing as $id) {
			$byId[$id]->setFolderMissing(true);
			$byId[$id]->setFolderEtag(null);
			$this->items->update($byId[$id]);
		}
		$byId = $this->create($meeting, $byId, $plan->create);
		[$found, $unread] = $this->places($meeting, $byId, $state);
		$changed = $this->documentRows->learn($meeting, $documents, $found, $unread, $authors);
		if ($changed > 0) {
			$this->expectations->answerByName($meeting->getId(), $this->documents->findOfMeeting($meeting->getId()));
		}
		return new SyncReport(!$plan->isEmpty() || $changed > 0, count($plan->create), count($plan->retitle), count($plan->missing), $changed);
	}

	/** @param array<int, Item> $items */
	private function link(Meeting $meeting, array $items, AgendaPlan $plan): void {
		foreach ($plan->link as $id => $folder) {
			$item = $items[$id];
			if ($item->getMeetingId() !== $meeting->getId() || $item->getDeletedAt() !== null) {
				$item->setAddendum(Addenda::of($meeting)); // nobody is convened to what comes now
			}
			if ($item->getMeetingId() !== $meeting->getId()) {
				$item->setMeetingId($meeting->getId());
				$this->documents->moveToMeeting($id, $meeting->getId());
			}
			$item->setFolderId($folder->id);
			$item->setFolderName($folder->name);
			$item->setFolderMissing(false);
			$item->setDeletedAt(null);
			if (isset($plan->retitle[$id]) && (!$meeting->takesAddenda() || $item->awaitsAddendum())) {
				$item->setTitle($plan->retitle[$id]);
				$item->setVersion($item->getVersion() + 1);
			}
			$this->items->update($item);
		}
	}

	/**
	 * A folder made by hand takes the place its number says, else the last one.
	 *
	 * @param array<int, Item> $items by id
	 * @param list<FoundFolder> $folders
	 * @return array<int, Item> with the new ones
	 */
	private function create(Meeting $meeting, array $items, array $folders): array {
		$order = array_values(array_filter($items, static fn (Item $item): bool => $item->getDeletedAt() === null));
		usort($order, static fn (Item $a, Item $b): int => [$a->getPosition(), $a->getId()] <=> [$b->getPosition(), $b->getId()]);
		foreach ($folders as $folder) {
			$item = self::itemOf($meeting, $folder);
			array_splice($order, self::place($order, $item->kind(), $meeting->takesAddenda() ? null : FolderName::parse($folder->name)->number), 0, [$item]);
		}
		foreach ($order as $position => $item) {
			$item->setPosition($position);
			if ($item->id === null) {
				$this->items->insert($item);
				$this->activities->record(ActivityType::ItemAdded, Place::item($item), null);
			} else {
				$this->items->update($item);
			}
			$items[$item->getId()] = $item;
		}
		return $items;
	}

	private static function itemOf(Meeting $meeting, FoundFolder $folder): Item {
		$title = FolderName::parse($folder->name)->title;
		$isOther = preg_match('/^questions? diverses?$/iu', $title) === 1;
		$item = new Item();
		$item->setCouncilId($meeting->getCouncilId());
		$item->setMeetingId($meeting->getId());
		$item->setKind(($isOther ? ItemKind::OtherBusiness : ItemKind::Deliberation)->value);
		$item->setTitle($title);
		$item->setState(ItemState::Draft->value);
		$item->setClosedSession(false);
		$item->setFolderId($folder->id);
		$item->setFolderName($folder->name);
		$item->setFolderMissing(false);
		$item->setAddendum(Addenda::of($meeting));
		$item->setVersion(1);
		return $item;
	}

	/** @param list<Item> $order */
	private static function place(array $order, ItemKind $kind, ?int $number): int {
		$kinds = array_map(static fn (Item $item): ItemKind => $item->kind(), $order);
		$place = $number === null ? false : array_search($number, Numbering::of($kinds), true);
		return $place === false ? Numbering::lastPlace($kinds, $kind) : $place;
	}

	/**
	 * Where each file lies in the agenda, and the items whose folder was not read.
	 *
	 * @param array<int, Item> $items by id
	 * @return array{list<array{itemId: ?int, file: FoundFile}>, list<int>}
	 */
	private function places(Meeting $meeting, array $items, FolderState $state): array {
		$itemOfFolder = [];
		foreach ($items as $item) {
			if ($item->getFolderId() !== null && $item->getMeetingId() === $meeting->getId()) {
				$itemOfFolder[$item->getFolderId()] = $item;
			}
		}
		$found = [...array_map(static fn (FoundFile $file): array => ['itemId' => null, 'file' => $file], $state->loose), ...$state->restricted];
		$unread = [];
		foreach ($state->folders as $folder) {
			$item = $itemOfFolder[$folder->id];
			if ($folder->files === null) {
				$unread[] = $item->getId();
				continue;
			}
			foreach ($folder->files as $file) {
				$found[] = ['itemId' => $item->getId(), 'file' => $file];
			}
			$item->setFolderEtag($folder->etag);
			$this->items->update($item);
		}
		return [$found, $unread];
	}
}
