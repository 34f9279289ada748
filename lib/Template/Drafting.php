<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\ExpectedDocument;
use OCA\ConseilMunicipal\Agenda\ExpectedDocumentMapper;
use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemService;
use OCA\ConseilMunicipal\Agenda\Preparation;
use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\File;
use OCP\Files\Folder;

/**
 * « Rédiger… »: makes the document of an item from a template, in the folder of the item.
 *
 * @psalm-import-type ConseilWrittenDocument from ResponseDefinitions
 */
final class Drafting {
	/** Characters of the item's title in the name of the file: the folder has the whole of it. */
	private const TITLE = 60;

	public function __construct(
		private readonly TemplateFolder $templates,
		private readonly TemplateCopy $copy,
		private readonly FieldValues $values,
		private readonly MeetingFolders $folders,
		private readonly Reconciliation $reconciliation,
		private readonly DocumentMapper $documents,
		private readonly ExpectedDocumentMapper $expected,
		private readonly Preparation $preparation,
	) {
	}

	/**
	 * The document answers the expectation named or, failing that, the first open one that is of its kind.
	 *
	 * @return ConseilWrittenDocument
	 */
	public function write(Workspace $workspace, Item $item, int $templateId, ?int $expectedId): array {
		ItemService::mustBeThere($item);
		$council = $workspace->council();
		$template = $this->templates->template($council, $templateId);
		$path = $this->copy->filled($template, $this->values->of($council, $workspace->meeting, $item));
		$file = $this->place($this->folder($workspace, $item), self::nameOf($template, $item), $path);
		$this->reconciliation->run($council, $workspace->meeting);
		$this->documents->attribute($file->getId(), $workspace->uid());
		$document = $this->documentOf($workspace, $file);
		$this->answer($item, $document, TemplateKind::of($template->getName()), $expectedId);
		return ['item' => $this->preparation->item($workspace, $item->getId()), 'documentId' => $document->getId()];
	}

	/** E.g. « Délibération – Tarifs cantine et garderie 2027.odt ». */
	private static function nameOf(File $template, Item $item): string {
		$what = pathinfo($template->getName(), PATHINFO_FILENAME);
		$title = mb_strlen($item->getTitle()) > self::TITLE ? rtrim(mb_substr($item->getTitle(), 0, self::TITLE - 1)) . '…' : $item->getTitle();
		return FolderName::of(null, $what . ' – ' . $title) . '.odt';
	}

	/** As the person sees it, so that the first version carries their name; the council's own when they have lost it. */
	private function folder(Workspace $workspace, Item $item): Folder {
		$id = $item->getFolderId() ?? 0;
		$node = $this->folders->seenBy($workspace->council(), $workspace->meeting, $workspace->uid())?->getFirstNodeById($id)
			?? $this->folders->root($workspace->council())->getFirstNodeById($id);
		return $node instanceof Folder ? $node : throw new Conflict('folder_missing', 'The folder of “{title}” has been deleted. Restore it or make a new one first.', ['title' => $item->getTitle()]);
	}

	private function place(Folder $folder, string $name, string $path): File {
		$content = (string)file_get_contents($path);
		return FileOperation::on($name, static function () use ($folder, $name, $content): File {
			FileOperation::needsSpace($folder->getFreeSpace(), strlen($content), $name);
			return $folder->newFile($folder->getNonExistingName($name), $content);
		});
	}

	private function documentOf(Workspace $workspace, File $file): Document {
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			if ($document->getFileId() === $file->getId()) {
				return $document;
			}
		}
		throw new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $file->getName()]);
	}

	private function answer(Item $item, Document $document, TemplateKind $kind, ?int $expectedId): void {
		$open = array_filter($this->expected->findOfItem($item->getId()), static fn (ExpectedDocument $expected): bool => $expected->getId() === $expectedId
			|| ($expectedId === null && $expected->getDocumentId() === null && $kind->answers($expected->getLabel())));
		$first = reset($open);
		if ($first !== false) {
			$first->setDocumentId($document->getId());
			$this->expected->update($first);
		}
	}
}
