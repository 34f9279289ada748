<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\Node;

/**
 * What is published changes place when its item is closed or opened, or when it is put on an item that is.
 *
 * A published file is moved, in one step of the storage: it is never in both places, so that a crash leaves it where staff
 * read it or where they do not, and the next reading of the meeting goes on. It has no history of drafts to give away.
 */
final class Placement {
	public function __construct(
		private readonly PublishedTree $tree,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly Journal $journal,
	) {
	}

	/**
	 * What becomes closed goes first. One document that somebody holds does not keep the others.
	 *
	 * @throws DomainError at least one document could not be moved now
	 */
	public function settle(Council $council, Meeting $meeting): void {
		$items = array_column(array_map(static fn (Item $item): array => [$item->getId(), $item], $this->items->findAllOfMeeting($meeting->getId())), 1, 0);
		$isClosed = static fn (Item $item): bool => $item->getClosedSession() === true;
		if (!$meeting->isPublished() || ($meeting->getRestrictedFolderId() === null && array_filter($items, $isClosed) === [])) {
			return;
		}
		$documents = array_filter(
			$this->documents->findOfMeeting($meeting->getId()),
			static fn (Document $document): bool => $document->isPublished() && isset($items[$document->getItemId() ?? 0]),
		);
		usort($documents, static fn (Document $a, Document $b): int => $isClosed($items[(int)$b->getItemId()]) <=> $isClosed($items[(int)$a->getItemId()]));
		$refusal = null;
		foreach ($documents as $document) {
			try {
				$this->place($council, $meeting, $items[(int)$document->getItemId()], $document);
			} catch (DomainError $refusal) {
				continue;
			}
		}
		if ($refusal !== null) {
			throw $refusal;
		}
	}

	/** @throws DomainError the document stays where it is for now */
	public function place(Council $council, Meeting $meeting, Item $item, Document $document): void {
		$file = $document->getPublishedFileId() === null ? null : $this->tree->file($council, $document->getPublishedFileId());
		if ($file === null || $this->tree->isPlaced($council, $item, $file)) {
			return;
		}
		$folder = $this->tree->folderOf($council, $meeting, $item);
		$former = $file->getParent();
		$name = $folder->getNonExistingName($file->getName());
		$moved = FileOperation::on($file->getName(), static fn (): Node => $file->move($folder->getPath() . '/' . $name));
		$document->setPublishedFileId($moved->getId());
		$document->setPublishedName($name);
		$this->documents->update($document);
		$this->journal->record($council->getId(), $item->getClosedSession() === true ? 'document_restricted' : 'document_opened', [
			'document' => $document->getId(), 'name' => $name, 'sha256' => $document->getPublishedSha256(),
		], $meeting->getId(), $item->getId());
		if ($former->getDirectoryListing() === []) {
			FileOperation::on($former->getName(), $former->delete(...));
		}
		$this->tree->pruneMeeting($council, $meeting);
	}
}
