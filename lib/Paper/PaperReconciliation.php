<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Agenda\FolderReader;
use OCA\ConseilMunicipal\Agenda\FoundFile;
use OCA\ConseilMunicipal\Agenda\FoundFolder;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Storage\DraftVersions;
use OCP\Files\Folder;

/**
 * Brings « Dossiers » and the papers of a council together, as {@see \OCA\ConseilMunicipal\Agenda\Reconciliation} does for the folder and
 * the agenda of a meeting: first the papers learn, then the folders follow. Idempotent; an unchanged folder costs one comparison.
 */
final class PaperReconciliation {
	/** Readings until both agree: one that learns, one after the renames, and some for people who work meanwhile. */
	private const READINGS = 5;

	public function __construct(
		private readonly PaperFolders $folders,
		private readonly FolderReader $reader,
		private readonly PaperRows $rows,
		private readonly PaperKeeper $keeper,
		private readonly PaperMapper $papers,
		private readonly PaperFileMapper $files,
		private readonly Neighbours $neighbours,
		private readonly DraftVersions $versions,
		private readonly CouncilMapper $councils,
	) {
	}

	/**
	 * Compares etags first: for whoever only wants to see what is there.
	 *
	 * @return bool whether something changed
	 */
	public function refresh(Council $council): bool {
		$folder = $this->folders->find($council);
		$isKnown = $folder === null ? $council->getPapersFolderId() === null : $folder->getEtag() === $council->getPapersEtag();
		return !$isKnown && $this->run($council);
	}

	/**
	 * Reads the folder whatever the etags say: after a change of a paper.
	 *
	 * @return bool whether something changed
	 */
	public function run(Council $council): bool {
		$changed = false;
		for ($reading = 0; $reading < self::READINGS; $reading++) {
			$papers = $this->papers->findAllOfCouncil($council->getId());
			$folder = $this->folders->find($council) ?? (self::areThere($papers) ? $this->folders->make($council) : null);
			if ($folder === null) {
				return $changed;
			}
			$etag = $folder->getEtag();
			$learnt = $this->learn($council, $folder, $papers);
			if ($learnt === null) {
				continue;
			}
			[$change, $done, $refused] = $learnt;
			$changed = $changed || $change || $done > 0;
			if ($done === 0) {
				$council->setPapersEtag($refused === 0 ? $etag : null);
				$this->councils->update($council);
				return $changed;
			}
		}
		return $changed;
	}

	/**
	 * @param list<Paper> $papers
	 * @return ?array{bool, int, int} whether the papers learnt something, how folders followed; null when somebody was faster
	 */
	private function learn(Council $council, Folder $folder, array $papers): ?array {
		$etags = [];
		foreach ($papers as $paper) {
			if ($paper->getFolderId() !== null && $paper->getFolderEtag() !== null && $paper->getFolderMissing() !== true && $paper->getDeletedAt() === null) {
				$etags[$paper->getFolderId()] = $paper->getFolderEtag();
			}
		}
		[$found, $items] = $this->withNeighbours($council, $papers, $this->reader->folders($folder, $etags));
		$change = $this->rows->learn($council->getId(), $papers, $found, $items, $this->authors($council, $found));
		if ($change === null) {
			return null;
		}
		$present = array_values(array_filter(
			$this->papers->findAllOfCouncil($council->getId()),
			static fn (Paper $paper): bool => $paper->getDeletedAt() === null,
		));
		return [$change, ...$this->keeper->follow($folder, $present, $found)];
	}

	/**
	 * @param list<Paper> $papers
	 * @param list<FoundFolder> $found
	 * @return array{list<FoundFolder>, array<int, Item>} without folders of meetings; items whose folder is, or was, one of these
	 */
	private function withNeighbours(Council $council, array $papers, array $found): array {
		$known = array_filter(array_map(static fn (Paper $paper): ?int => $paper->getFolderId(), $papers));
		$foreign = array_values(array_filter($found, static fn (FoundFolder $folder): bool => !in_array($folder->id, $known, true)));
		$meetings = $foreign === [] ? [] : $this->neighbours->meetingsAmong($council->getId(), $foreign);
		$found = array_values(array_filter($found, static fn (FoundFolder $folder): bool => !in_array($folder->id, $meetings, true)));
		$here = array_map(static fn (FoundFolder $folder): int => $folder->id, $found);
		$moved = [...array_diff($known, $here), ...array_diff($here, $known)];
		return [$found, $moved === [] ? [] : $this->neighbours->items($council->getId(), $moved)];
	}

	/**
	 * @param list<FoundFolder> $found
	 * @return array<int, string> who wrote the files that are not known yet, as far as the versions say
	 */
	private function authors(Council $council, array $found): array {
		$read = array_merge(...array_map(static fn (FoundFolder $folder): array => $folder->files ?? [], $found));
		if ($read === []) {
			return [];
		}
		$known = array_map(static fn (PaperFile $file): int => $file->getFileId(), $this->files->findOfCouncil($council->getId()));
		return $this->versions->authors($council, array_values(array_diff(array_map(static fn (FoundFile $file): int => $file->id, $read), $known)));
	}

	/** @param list<Paper> $papers */
	private static function areThere(array $papers): bool {
		return array_filter($papers, static fn (Paper $paper): bool => $paper->getDeletedAt() === null) !== [];
	}
}
