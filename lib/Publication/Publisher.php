<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Convocation\ConvenedDocuments;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Storage\DraftVersions;
use OCA\ConseilMunicipal\Storage\FileEtag;
use OCA\ConseilMunicipal\Storage\FileHash;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\Files\Folder;

/**
 * Gives councillors one document: a new file, written from a stream while it is hashed.
 *
 * Never a copy or a move of the draft: a copied file carries its version history, and whoever may read a file may read its
 * versions. The copy is written where nobody looks and then takes its place, so that councillors have the old document
 * or the new one and never half of it. Every step may be repeated; the row is written last.
 */
final class Publisher {
	public function __construct(
		private readonly MeetingFolders $drafts,
		private readonly PublishedTree $tree,
		private readonly Placement $placement,
		private readonly CopyWriter $writer,
		private readonly DocumentMapper $documents,
		private readonly DraftVersions $versions,
		private readonly Journal $journal,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
		private readonly OpeningKeeper $openings,
		private readonly HeldCopies $held,
		private readonly ConvenedDocuments $convened,
	) {
	}

	/**
	 * @param list<Document> $siblings all documents of the meeting
	 */
	public function publish(Workspace $workspace, Document $document, Item $item, array $siblings): void {
		$council = $workspace->council();
		$draft = $this->draft($council, $document);
		$this->held->supersede($council, $document);
		$this->placement->place($council, $workspace->meeting, $item, $document);
		$folder = $this->tree->folderOf($council, $workspace->meeting, $item);
		$name = PublishedName::free($document, $siblings);
		if ($this->isThere($council, $document, $draft, $folder, $name)) {
			$this->confirm($document, $draft);
			return;
		}
		$copy = FileOperation::on($document->getName(), fn (): WrittenCopy => $this->writer->write($draft, $this->tree->workshop($council), CopyWriter::unfinished($document), $document->getName()));
		$this->mustStillBeFree($document, $copy);
		$previous = $document->getPublishedFileId();
		$placed = FileOperation::on($name, static fn () => $copy->file->move($folder->getPath() . '/' . $name));
		$this->journal->record($council->getId(), $document->isPublished() ? 'document_replaced' : 'document_published', [
			'document' => $document->getId(), 'name' => $name, 'sha256' => $copy->sha256, 'size' => $copy->size,
		], $workspace->meeting->getId(), $item->getId());
		$this->remember($workspace, $document, $copy, $placed->getId(), $name);
		$this->openings->settle($council);
		$this->activities->record(ActivityType::DocumentPublished, Place::document($document), $workspace->uid(), ['document' => $name]);
		$this->removePrevious($council, $previous, $placed->getId());
		$this->label($workspace, $document);
	}

	public function withdraw(Workspace $workspace, Document $document, Item $item): void {
		$council = $workspace->council();
		$facts = ['document' => $document->getId(), 'name' => $document->getPublishedName(), 'sha256' => $document->getPublishedSha256()];
		$this->held->supersede($council, $document);
		$this->removePrevious($council, $document->getPublishedFileId(), null);
		$document->setPublishedFileId(null);
		$document->setPublishedName(null);
		$document->setPublishedSha256(null);
		$document->setPublishedSize(null);
		$document->setPublishedEtag(null);
		$document->setPublishedAt(null);
		$document->setPublishedBy(null);
		$document->setWithdrawnAt($this->time->getTime());
		$this->documents->update($document);
		$this->tree->prune($council, $workspace->meeting, $item);
		$this->journal->record($council->getId(), 'document_withdrawn', $facts, $workspace->meeting->getId(), $item->getId());
		$this->activities->record(ActivityType::DocumentWithdrawn, Place::document($document), $workspace->uid(), ['document' => $facts['name'] ?? $document->getName()]);
	}

	/**
	 * Writing took its time: what was sent with a convocation meanwhile stays as it was.
	 *
	 * @throws Conflict
	 */
	private function mustStillBeFree(Document $document, WrittenCopy $copy): void {
		try {
			$now = $this->documents->find($document->getId());
			$this->convened->mustNotHold($now);
			$this->convened->mustNotWait($now);
		} catch (Conflict $refusal) {
			FileOperation::on($document->getName(), $copy->file->delete(...));
			throw $refusal;
		}
	}

	private function draft(Council $council, Document $document): File {
		$draft = $this->drafts->node($council, $document->getFileId());
		return $draft instanceof File ? $draft : throw new Conflict('file_gone',
			'“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $document->getName()]);
	}

	/** Whether councillors have exactly this content already, in this place: a file that was only touched is no replacement. */
	private function isThere(Council $council, Document $document, File $draft, Folder $folder, string $name): bool {
		$published = $document->getPublishedFileId() === null ? null : $this->tree->file($council, $document->getPublishedFileId());
		if ($published === null || $published->getName() !== $name || $published->getParent()->getId() !== $folder->getId()
			|| (int)$draft->getSize() !== $document->getPublishedSize()) {
			return false;
		}
		return FileHash::of($draft, $name) === $document->getPublishedSha256() && FileHash::of($published, $name) === $document->getPublishedSha256();
	}

	private function confirm(Document $document, File $draft): void {
		$document->setEtag(FileEtag::of($draft));
		$document->setModifiedAt($draft->getMTime());
		$document->setPublishedEtag(FileEtag::of($draft));
		$this->documents->update($document);
	}

	private function remember(Workspace $workspace, Document $document, WrittenCopy $copy, int $fileId, string $name): void {
		$document->setPublishedFileId($fileId);
		$document->setPublishedName($name);
		$document->setPublishedSha256($copy->sha256);
		$document->setPublishedSize($copy->size);
		$document->setPublishedEtag($copy->draftEtag);
		$document->setEtag($copy->draftEtag);
		$document->setSize($copy->size);
		$document->setModifiedAt($copy->draftModifiedAt);
		$document->setPublishedAt($this->time->getTime());
		$document->setPublishedBy($workspace->uid());
		$document->setWithdrawnAt(null);
		$this->documents->update($document);
	}

	/** What was published before under another name or in another folder. */
	private function removePrevious(Council $council, ?int $fileId, ?int $currentFileId): void {
		$file = $fileId === null || $fileId === $currentFileId ? null : $this->tree->file($council, $fileId);
		if ($file === null) {
			return;
		}
		FileOperation::on($file->getName(), static function () use ($file): void {
			$folder = $file->getParent();
			$file->delete();
			if ($folder->getDirectoryListing() === []) {
				$folder->delete();
			}
		});
	}

	/** « Version publiée du 13/01/2027 »: a labelled version never expires. */
	private function label(Workspace $workspace, Document $document): void {
		$seen = $this->drafts->draftSeenBy($workspace->council(), $workspace->uid(), $document->getFileId());
		if ($seen !== null) {
			$day = LocalTime::at($this->time->getTime(), $workspace->council()->timeZone())->format('d/m/Y');
			$this->versions->label($seen, 'Version publiée du ' . $day);
		}
	}
}
