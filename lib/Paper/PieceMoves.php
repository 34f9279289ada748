<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCA\ConseilMunicipal\Storage\FileLocks;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;

/**
 * Files go from a paper to an item of an agenda, and back: moved, so that there is one draft with all its versions, never a copy. One that
 * somebody holds stays where it is and is named.
 */
final class PieceMoves {
	public function __construct(
		private readonly PaperFolders $folders,
		private readonly PaperFileMapper $files,
		private readonly PaperReconciliation $reconciliation,
		private readonly Papers $papers,
		private readonly DocumentMapper $documents,
		private readonly AgendaService $agenda,
		private readonly MeetingFolders $moves,
		private readonly FileLocks $locks,
		private readonly Sentence $sentence,
		private readonly DocumentVisibility $visibility,
	) {
	}

	/**
	 * Asked before anything is changed: when « Dossiers » cannot be read, nothing is.
	 *
	 * @param ?list<int> $fileIds Nextcloud’s; null for all files of the paper
	 * @return array<int, string> paths below the folder of the paper, by file id
	 */
	public function chosen(OpenPaper $open, ?array $fileIds): array {
		if ($fileIds === []) {
			return [];
		}
		$this->reconciliation->refresh($open->council());
		$paths = [];
		foreach ($this->files->findOfPaper($open->paper->getId()) as $file) {
			if ($fileIds === null || in_array($file->getFileId(), $fileIds, true)) {
				$paths[$file->getFileId()] = $file->getPath();
			}
		}
		return $paths;
	}

	/**
	 * Never fails: the item is there already. What cannot move now stays in the paper and can be sent again.
	 *
	 * @param array<int, string> $paths see {@see chosen()}
	 * @return array{moved: list<int>, left: list<array{name: string, message: string}>} file ids; what stayed, and why
	 */
	public function toItem(Workspace $workspace, Item $item, array $paths): array {
		if ($paths === []) {
			return ['moved' => [], 'left' => []];
		}
		try {
			$result = $this->move($workspace->council(), $paths, $this->folder($workspace->council(), $item->getFolderId(), $item->getTitle()));
		} catch (DomainError $refusal) {
			$message = $this->sentence->say($refusal->text, $refusal->parameters);
			$result = ['moved' => [], 'left' => array_values(array_map(static fn (string $path): array => ['name' => basename($path), 'message' => $message], $paths))];
		}
		$this->settle($workspace);
		return $result;
	}

	/**
	 * What has been published stays with its item: councillors have it from there. What is restricted stays too, and is said.
	 *
	 * @return array{moved: list<int>, left: list<array{name: string, message: string}>}
	 */
	public function toPaper(Workspace $workspace, Item $item, OpenPaper $open): array {
		AgendaService::mustBeDraft($workspace);
		$paths = $restricted = [];
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			if ($document->getItemId() !== $item->getId() || $document->isPublished()) {
				continue;
			}
			if ($document->isRestricted() && $document->getMissing() !== true) {
				$restricted[] = $document;
			} elseif ($this->liesIn($open->council(), $document, $item)) {
				$paths[$document->getFileId()] = $document->getPath();
			}
		}
		$result = $paths === [] ? ['moved' => [], 'left' => []] : $this->move($open->council(), $paths, $this->folder($open->council(), $open->paper->getFolderId(), $open->paper->getTitle()));
		$this->settle($workspace);
		return ['moved' => $result['moved'], 'left' => [...$result['left'], ...$this->staying($workspace->grant, $restricted)]];
	}

	/**
	 * @param list<Document> $restricted
	 * @return list<array{name: string, message: string}> without the names of those that the person may not know of
	 */
	private function staying(Grant $grant, array $restricted): array {
		$known = array_filter($restricted, fn (Document $document): bool => $this->visibility->mayKnow($grant, $document));
		$left = array_map(fn (Document $document): array => [
			'name' => $document->getName(), 'message' => $this->sentence->say('It is restricted and stays with its item: in the folder of the paper everybody who prepares would read it. Lift the restriction first.'),
		], $known);
		if (count($known) < count($restricted)) {
			$left[] = ['name' => $this->sentence->say('Restricted pieces'), 'message' => $this->sentence->say('Pieces that you do not see stay with the item. Ask a manager.')];
		}
		return array_values($left);
	}

	/**
	 * @param array<int, string> $paths below the folder, by file id; sub-folders are kept
	 * @return array{moved: list<int>, left: list<array{name: string, message: string}>}
	 */
	private function move(Council $council, array $paths, Folder $target): array {
		$moved = $left = [];
		foreach ($paths as $fileId => $path) {
			$file = $this->folders->node($council, $fileId);
			if (!$file instanceof File) {
				continue; // somebody took it away meanwhile
			}
			try {
				$this->locks->on($file, fn (): Node => $this->moves->moveInto($file, self::below($target, dirname($path)), $file->getName()));
				$moved[] = $fileId;
			} catch (DomainError $refusal) {
				$left[] = ['name' => $file->getName(), 'message' => $this->sentence->say($refusal->text, $refusal->parameters)];
			}
		}
		return ['moved' => $moved, 'left' => $left];
	}

	private static function below(Folder $folder, string $path): Folder {
		foreach ($path === '.' ? [] : explode('/', $path) as $name) {
			$folder = MeetingFolders::subFolder($folder, $name);
		}
		return $folder;
	}

	private function folder(Council $council, ?int $folderId, string $title): Folder {
		$node = $this->folders->node($council, $folderId);
		return $node instanceof Folder ? $node : throw new Conflict('folder_missing', 'The folder of “{title}” has been deleted. Restore it or make a new one first.', ['title' => $title]);
	}

	/** In the folder of the item, wherever that lies: the file of a removed item too, but not one that was deleted by itself. */
	private function liesIn(Council $council, Document $document, Item $item): bool {
		$file = $this->folders->node($council, $document->getFileId());
		$folder = $this->folders->node($council, $item->getFolderId());
		return $file !== null && $folder !== null && str_starts_with($file->getPath(), $folder->getPath() . '/');
	}

	/** Both sides learn what happened to their files. */
	private function settle(Workspace $workspace): void {
		$this->agenda->follow($workspace);
		$this->papers->follow($workspace->council());
	}
}
