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
use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Storage\DraftVersions;
use OCA\ConseilMunicipal\Storage\FileEtag;
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
	/** Bytes read at once while publishing. */
	private const CHUNK = 262144;

	public function __construct(
		private readonly MeetingFolders $drafts,
		private readonly PublishedTree $tree,
		private readonly Placement $placement,
		private readonly DocumentMapper $documents,
		private readonly DraftVersions $versions,
		private readonly Journal $journal,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
		private readonly OpeningKeeper $openings,
	) {
	}

	/**
	 * @param list<Document> $siblings all documents of the meeting
	 */
	public function publish(Workspace $workspace, Document $document, Item $item, array $siblings): void {
		$council = $workspace->council();
		$draft = $this->draft($council, $document);
		$this->placement->place($council, $workspace->meeting, $item, $document);
		$folder = $this->tree->folderOf($council, $workspace->meeting, $item);
		$name = self::freeName($document, $siblings);
		if ($this->isThere($council, $document, $draft, $folder, $name)) {
			$this->confirm($document, $draft);
			return;
		}
		$copy = FileOperation::on($document->getName(), fn (): WrittenCopy => $this->copy($draft, $this->tree->workshop($council), $document));
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
		return FileOperation::on($name, static function () use ($draft): string {
			$hash = hash_init('sha256');
			$stream = $draft->fopen('r');
			if (is_resource($stream)) {
				hash_update_stream($hash, $stream);
				fclose($stream);
			}
			return hash_final($hash);
		}) === $document->getPublishedSha256();
	}

	private function confirm(Document $document, File $draft): void {
		$document->setEtag(FileEtag::of($draft));
		$document->setModifiedAt($draft->getMTime());
		$document->setPublishedEtag(FileEtag::of($draft));
		$this->documents->update($document);
	}

	private function copy(File $draft, Folder $workshop, Document $document): WrittenCopy {
		$name = PublishedTree::UNFINISHED . $document->getId() . '-' . bin2hex(random_bytes(6));
		FileOperation::needsSpace($workshop->getFreeSpace(), $draft->getSize(), $document->getName());
		$etag = FileEtag::of($draft);
		$modifiedAt = $draft->getMTime();
		$stream = $draft->fopen('r');
		if (!is_resource($stream)) {
			throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
		}
		try {
			$hash = hash_init('sha256');
			stream_set_chunk_size($stream, self::CHUNK); // fewer, larger steps
			HashingFilter::on($stream, $hash);
			$file = $workshop->newFile($name, $stream);
		} finally {
			if (is_resource($stream)) {
				fclose($stream);
			}
		}
		$size = (int)$file->getSize();
		if ($size !== (int)$draft->getSize()) {
			$file->delete();
			throw new Unavailable('copy_incomplete', '“{name}” could not be written completely. Councillors still have what they had before; try again.',
				['name' => $document->getName()]);
		}
		return new WrittenCopy($file, hash_final($hash), $size, $etag, $modifiedAt);
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

	/**
	 * Two drafts of one item may have the same name in different sub-folders; councillors get them side by side.
	 *
	 * @param list<Document> $siblings
	 */
	private static function freeName(Document $document, array $siblings): string {
		$taken = [];
		foreach ($siblings as $sibling) {
			if ($sibling->getId() !== $document->getId() && $sibling->getItemId() === $document->getItemId() && $sibling->isPublished()) {
				$taken[] = FolderName::folded($sibling->getPublishedName() ?? '');
			}
		}
		$name = $document->getName();
		$dot = strrpos($name, '.') ?: strlen($name);
		for ($copy = 2; in_array(FolderName::folded($name), $taken, true); $copy++) {
			$name = substr($document->getName(), 0, $dot) . ' (' . $copy . ')' . substr($document->getName(), $dot);
		}
		return $name;
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
