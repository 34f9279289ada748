<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Agenda\DocumentPlan;
use OCA\ConseilMunicipal\Agenda\FoundFile;
use OCA\ConseilMunicipal\Agenda\FoundFolder;
use OCA\ConseilMunicipal\Agenda\KnownDocument;

/** Writes what was found in the folders of papers into the rows of their files. Called within the transaction of {@see PaperRows}. */
final class PaperFileRows {
	public function __construct(
		private readonly PaperFileMapper $files,
	) {
	}

	/**
	 * @param list<Paper> $papers of the council, with the folders they have by now
	 * @param list<FoundFolder> $folders
	 * @param array<int, string> $authors uid by file id, for new files
	 * @return int how many files changed
	 */
	public function learn(int $councilId, array $papers, array $folders, array $authors): int {
		$known = $this->files->findOfCouncil($councilId);
		[$found, $unread] = self::places($papers, $folders);
		$plan = DocumentPlan::between(array_map(self::known(...), $known), $found, $unread);
		$byId = [];
		foreach ($known as $file) {
			$byId[$file->getId()] = $file;
		}
		foreach ($plan->gone as $id) {
			$byId[$id]->setMissing(true);
			$this->files->update($byId[$id]);
		}
		foreach ($plan->change as $id => $place) {
			self::fill($byId[$id], (int)$place['itemId'], $place['file']);
			$this->files->update($byId[$id]);
		}
		foreach ($plan->add as $place) {
			$file = new PaperFile();
			$file->setCouncilId($councilId);
			$file->setFileId($place['file']->id);
			$file->setModifiedBy($authors[$place['file']->id] ?? null);
			self::fill($file, (int)$place['itemId'], $place['file']);
			$this->files->insert($file);
		}
		return $plan->count();
	}

	private static function known(PaperFile $file): KnownDocument {
		return new KnownDocument($file->getId(), $file->getFileId(), $file->getPaperId(), $file->getPath(), $file->getEtag(), $file->getSize(),
			$file->getModifiedAt(), $file->getMissing() === true);
	}

	/**
	 * Where each file lies, and the papers whose folder was not read.
	 *
	 * @param list<Paper> $papers
	 * @param list<FoundFolder> $folders
	 * @return array{list<array{itemId: int, file: FoundFile}>, list<int>}
	 */
	private static function places(array $papers, array $folders): array {
		$paperOf = [];
		foreach ($papers as $paper) {
			$paperOf[$paper->getFolderId() ?? 0] = $paper->getId();
		}
		$found = $unread = [];
		foreach ($folders as $folder) {
			if ($folder->files === null) {
				$unread[] = $paperOf[$folder->id];
			}
			foreach ($folder->files ?? [] as $file) {
				$found[] = ['itemId' => $paperOf[$folder->id], 'file' => $file];
			}
		}
		return [$found, $unread];
	}

	private static function fill(PaperFile $row, int $paperId, FoundFile $file): void {
		$row->setPaperId($paperId);
		$row->setPath($file->path);
		$row->setName($file->name);
		$row->setMime($file->mime);
		$row->setSize($file->size);
		$row->setEtag($file->etag);
		$row->setModifiedAt($file->modifiedAt);
		$row->setMissing(false);
	}
}
