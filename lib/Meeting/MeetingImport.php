<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\AgendaImport;
use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\Folder;

/** Makes a meeting from an agenda file and a directory of documents. */
final class MeetingImport {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingService $meetings,
		private readonly MeetingFolders $folders,
		private readonly AgendaImport $agenda,
		private readonly Reconciliation $reconciliation,
	) {
	}

	/**
	 * Documents that are not in the directory are listed and become expected documents; nothing is invented.
	 *
	 * @param ?string $directory on the server's disk; null for an agenda without documents
	 * @return array{workspace: Workspace, missing: list<array{item: string, name: string}>, imported: int}
	 */
	public function import(int $councilId, string $json, ?string $directory): array {
		$council = $this->access->council($councilId, Action::Prepare)->council;
		$file = AgendaFile::read($json, $council->timeZone());
		MeetingDetails::from($file->meeting, $council->timeZone());
		$prepared = $this->agenda->prepare($council->getId(), $file->items);
		$workspace = $this->meetings->create($councilId, $file->meeting);
		$items = $this->agenda->insert($workspace, $prepared);
		$this->reconciliation->run($council, $workspace->meeting);
		$missing = [];
		$imported = 0;
		foreach ($items as $index => $item) {
			foreach ($file->items[$index]['documents'] as $name) {
				$source = $directory === null ? null : rtrim($directory, '/') . '/' . $name;
				if ($source !== null && is_file($source) && is_readable($source)) {
					$this->drop($workspace, $this->agenda->folderId($item), $source, $name);
					$imported++;
				} else {
					$this->agenda->expect($item, $name);
					$missing[] = ['item' => $item->getTitle(), 'name' => $name];
				}
			}
		}
		$this->reconciliation->run($council, $workspace->meeting);
		return ['workspace' => $workspace, 'missing' => $missing, 'imported' => $imported];
	}

	private function drop(Workspace $workspace, int $folderId, string $source, string $name): void {
		$folder = $this->folders->root($workspace->council())->getFirstNodeById($folderId);
		$stream = fopen($source, 'r');
		if (!$folder instanceof Folder || $stream === false) {
			return;
		}
		FileOperation::needsSpace($folder->getFreeSpace(), (int)filesize($source), $name);
		FileOperation::on($name, static fn () => $folder->newFile($name, $stream));
		if (is_resource($stream)) {
			fclose($stream);
		}
	}
}
