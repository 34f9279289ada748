<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\DocumentActivities;
use OCA\ConseilMunicipal\Meeting\Meeting;

/** Writes what was found in the folder into the rows of documents. Called within the transaction of {@see AgendaRows}. */
final class DocumentRows {
	public function __construct(
		private readonly DocumentMapper $documents,
		private readonly DocumentActivities $activities,
	) {
	}

	/**
	 * @param list<Document> $documents of the meeting as they are in the database
	 * @param list<array{itemId: ?int, file: FoundFile}> $found
	 * @param list<int> $unread items whose folder was not read
	 * @param array<int, string> $authors uid by file id, for new files
	 * @return int how many documents changed
	 */
	public function learn(Meeting $meeting, array $documents, array $found, array $unread, array $authors): int {
		$isConvened = static fn (Document $document): bool => $meeting->getConvenedAt() !== null && $document->isPublished();
		$plan = DocumentPlan::between(array_map(static fn (Document $document): KnownDocument => KnownDocument::of($document, $isConvened($document)), $documents), $found, $unread);
		$byId = [];
		foreach ($documents as $document) {
			$byId[$document->getId()] = $document;
		}
		$happened = [];
		foreach ($plan->gone as $id) {
			$byId[$id]->setMissing(true);
			$this->documents->update($byId[$id]);
			$happened[] = [ActivityType::DocumentRemoved, $byId[$id]];
		}
		foreach ($plan->change as $id => $place) {
			$itemId = $isConvened($byId[$id]) ? $byId[$id]->getItemId() : $place['itemId'];
			array_push($happened, ...self::happened($byId[$id], $itemId, $place['file']));
			self::fill($byId[$id], $itemId, $place['file']);
			$this->documents->update($byId[$id]);
		}
		$this->doubtPublications($documents, $found);
		foreach ($plan->add as $place) {
			$document = $this->add($meeting, $place['itemId'], $place['file'], $authors[$place['file']->id] ?? null);
			$byId[$document->getId()] = $document;
			$happened[] = [ActivityType::DocumentAdded, $document];
		}
		$this->markConflicts($byId);
		$this->activities->record($happened);
		return $plan->count();
	}

	/**
	 * What is to be told of a document that is not as it was; a new name alone is not.
	 *
	 * @return list<array{ActivityType, Document}>
	 */
	private static function happened(Document $document, ?int $itemId, FoundFile $file): array {
		if ($document->getMissing() === true) {
			return [[ActivityType::DocumentAdded, $document]];
		}
		$isFiled = $itemId !== null && $itemId !== $document->getItemId();
		$isChanged = $document->getEtag() !== $file->etag || $document->getSize() !== $file->size;
		return [
			...($isFiled ? [[ActivityType::DocumentFiled, $document]] : []),
			...($isChanged ? [[ActivityType::DocumentChanged, $document]] : []),
		];
	}

	/**
	 * @param list<Document> $documents
	 * @param list<array{itemId: ?int, file: FoundFile}> $found in folders that have changed
	 */
	private function doubtPublications(array $documents, array $found): void {
		$read = array_flip(array_map(static fn (array $place): int => $place['file']->id, $found));
		foreach ($documents as $document) {
			if (isset($read[$document->getFileId()])) {
				$document->doubtPublication();
				$this->documents->update($document);
			}
		}
	}

	private function add(Meeting $meeting, ?int $itemId, FoundFile $file, ?string $author): Document {
		$document = new Document();
		$document->setCouncilId($meeting->getCouncilId());
		$document->setMeetingId($meeting->getId());
		$document->setFileId($file->id);
		$document->setModifiedBy($author);
		self::fill($document, $itemId, $file);
		return $this->documents->insert($document);
	}

	private static function fill(Document $document, ?int $itemId, FoundFile $file): void {
		$document->setItemId($itemId);
		$document->setPath($file->path);
		$document->setName($file->name);
		$document->setMime($file->mime);
		$document->setSize($file->size);
		$document->setEtag($file->etag);
		$document->setModifiedAt($file->modifiedAt);
		$document->setMissing(false);
		$document->setRestricted($file->restricted);
	}

	/**
	 * A copy is in conflict as long as the file it is a copy of lies beside it.
	 *
	 * @param array<int, Document> $documents by id
	 */
	private function markConflicts(array $documents): void {
		$present = array_filter($documents, static fn (Document $document): bool => $document->getMissing() !== true);
		$places = [];
		foreach ($present as $id => $document) {
			$places[self::place($document, $document->getName())] = $id;
		}
		foreach ($present as $document) {
			$original = ConflictCopy::originalOf($document->getName());
			$document->setConflictOf($original === null ? null : $places[self::place($document, $original)] ?? null);
			$this->documents->update($document);
		}
	}

	private static function place(Document $document, string $name): string {
		return $document->getItemId() . '/' . FolderName::folded(dirname($document->getPath()) . '/' . $name);
	}
}
