<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\FileLocks;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;

/** Files of a paper: read, deleted and brought back. The file is done first; the rows learn it from the folder, as if done by hand. */
final class PaperFiles {
	public function __construct(
		private readonly PaperFileMapper $files,
		private readonly PaperFolders $folders,
		private readonly MeetingFolders $moves,
		private readonly Papers $papers,
		private readonly FileLocks $locks,
	) {
	}

	/** @throws \OCA\ConseilMunicipal\Error\NotFound no such file of this paper, or the person does not see its drafts */
	public function find(OpenPaper $open, int $paperFileId): PaperFile {
		if (!$open->view->seesDrafts()) {
			throw Access::hidden();
		}
		try {
			return $this->files->find($open->paper->getId(), $paperFileId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
	}

	/** As it is now, wherever in Préparation it lies, as long as it is a file of this paper. */
	public function open(OpenPaper $open, PaperFile $row): DraftStream {
		return DraftStream::of($row->getMissing() === true ? throw self::gone($row) : $this->file($open, $row));
	}

	/** To « Éléments supprimés », from where {@see restore()} takes it. */
	public function remove(OpenPaper $open, PaperFile $row): void {
		if ($row->getMissing() !== true) {
			$file = $this->file($open, $row);
			$this->locks->on($file, fn () => $this->moves->remove($open->council(), $file));
			$this->papers->follow($open->council());
		}
	}

	public function restore(OpenPaper $open, PaperFile $row): void {
		if ($row->getMissing() !== true) {
			return;
		}
		$file = $this->file($open, $row);
		$folder = $this->folders->node($open->council(), $open->paper->getFolderId());
		if (!$folder instanceof Folder || $open->paper->getFolderMissing() === true) {
			throw new Conflict('folder_missing', 'The folder of “{title}” has been deleted. Restore it or make a new one first.', ['title' => $open->paper->getTitle()]);
		}
		$this->locks->on($file, fn (): Node => $this->moves->moveInto($file, $folder, $row->getName()));
		$this->papers->follow($open->council());
	}

	/** As the service account sees it. */
	public function file(OpenPaper $open, PaperFile $row): File {
		$node = $this->folders->node($open->council(), $row->getFileId());
		return $node instanceof File ? $node : throw self::gone($row);
	}

	private static function gone(PaperFile $row): Conflict {
		return new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the paper again to see what is there.', ['name' => $row->getName()]);
	}
}
