<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Agenda\AgendaPlan;
use OCA\ConseilMunicipal\Agenda\FoundFolder;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Agenda\KnownItem;
use OCA\ConseilMunicipal\Database\LostRace;
use OCA\ConseilMunicipal\Database\OneWriter;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * Writes what « Dossiers » says into the rows of papers and their files, in one short transaction without file operation. Of two readings
 * at once the second gets null and reads again: a folder is the folder of one paper, a file lies in one, a title has a version.
 */
final class PaperRows {
	public function __construct(
		private readonly OneWriter $writer,
		private readonly PaperMapper $papers,
		private readonly PaperFileRows $files,
		private readonly ItemMapper $items,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param list<Paper> $papers of the council, removed ones among them
	 * @param list<FoundFolder> $folders of « Dossiers »
	 * @param array<int, Item> $items by folder id: items of agendas whose folder is, or was, the one of a paper
	 * @param array<int, string> $authors uid by file id, for new files
	 * @return ?bool whether something changed; null when somebody else was faster, nothing has been written then
	 */
	public function learn(int $councilId, array $papers, array $folders, array $items, array $authors): ?bool {
		return $this->writer->write(fn (): bool => $this->write($councilId, $papers, $folders, $items, $authors));
	}

	/**
	 * @param list<Paper> $papers
	 * @param list<FoundFolder> $folders
	 * @param array<int, Item> $items
	 * @param array<int, string> $authors
	 */
	private function write(int $councilId, array $papers, array $folders, array $items, array $authors): bool {
		$plan = AgendaPlan::between(array_map(self::known(...), $papers), $folders, numbered: false);
		$byId = [];
		foreach ($papers as $paper) {
			$byId[$paper->getId()] = $paper;
		}
		foreach ($plan->link as $id => $folder) {
			$this->link($byId[$id], $folder, $plan->retitle[$id] ?? null);
		}
		foreach ($plan->missing as $id) {
			$this->lose($byId[$id], $items[$byId[$id]->getFolderId() ?? 0] ?? null);
		}
		foreach ($plan->create as $folder) {
			$paper = $this->create($councilId, $folder, $items[$folder->id] ?? null);
			$byId[$paper->getId()] = $paper;
		}
		$changed = $this->files->learn($councilId, array_values($byId), $folders, $authors);
		$this->remember($byId, $folders);
		return !$plan->isEmpty() || $changed > 0;
	}

	private static function known(Paper $paper): KnownItem {
		return new KnownItem($paper->getId(), $paper->getTitle(), $paper->getFolderId(), $paper->getFolderName(),
			$paper->getFolderMissing() === true, $paper->getDeletedAt() !== null);
	}

	private function link(Paper $paper, FoundFolder $folder, ?string $title): void {
		$paper->setFolderId($folder->id);
		$paper->setFolderName($folder->name);
		$paper->setFolderMissing(false);
		$paper->setDeletedAt(null);
		if ($title !== null) {
			if (!$this->papers->advance($paper)) {
				throw new LostRace();
			}
			$paper->setTitle(mb_substr($title, 0, PaperDetails::TITLE_LENGTH));
		}
		$this->papers->update($paper);
	}

	/** Deleted; or dragged into a meeting, which is one way to put a paper on an agenda: the next folder of it is new. */
	private function lose(Paper $paper, ?Item $item): void {
		$paper->setFolderEtag(null);
		if ($item === null) {
			$paper->setFolderMissing(true);
		} else {
			$paper->setFolderId(null);
			$paper->setFolderName(null);
			$this->attach($item, $paper);
		}
		$this->papers->update($paper);
	}

	/** Made by hand; or the folder of an item that somebody took off an agenda. */
	private function create(int $councilId, FoundFolder $folder, ?Item $item): Paper {
		$title = mb_substr($item?->getTitle() ?? $folder->name, 0, PaperDetails::TITLE_LENGTH);
		$paper = Paper::blank($councilId, $title, $this->time->getTime(), null);
		$paper->setFolderId($folder->id);
		$paper->setFolderName($folder->name);
		$this->papers->insert($paper);
		if ($item !== null) {
			$this->attach($item, $paper);
		}
		return $paper;
	}

	private function attach(Item $item, Paper $paper): void {
		if ($item->getPaperId() === null) {
			$item->setPaperId($paper->getId());
			$this->items->update($item);
		}
	}

	/**
	 * @param array<int, Paper> $papers by id
	 * @param list<FoundFolder> $folders
	 */
	private function remember(array $papers, array $folders): void {
		$etags = [];
		foreach ($folders as $folder) {
			$etags[$folder->id] = $folder->etag;
		}
		foreach ($papers as $paper) {
			$etag = $etags[$paper->getFolderId() ?? 0] ?? null;
			if ($etag !== null && $etag !== $paper->getFolderEtag()) {
				$paper->setFolderEtag($etag);
				$this->papers->update($paper);
			}
		}
	}
}
