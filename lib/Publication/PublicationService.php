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
use OCA\ConseilMunicipal\Agenda\Overwrite;
use OCA\ConseilMunicipal\Agenda\OverwriteMapper;
use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Convocation\ConvenedDocuments;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * What may be published, and in which portions.
 *
 * @psalm-import-type ConseilPublishProgress from ResponseDefinitions
 */
final class PublicationService {
	/** Seconds of work before an answer; the client asks again for the rest. */
	private const BUDGET = 10;

	public function __construct(
		private readonly Publisher $publisher,
		private readonly PublishedTree $tree,
		private readonly Reconciliation $reconciliation,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly OverwriteMapper $overwrites,
		private readonly ConvenedDocuments $convened,
		private readonly Sentence $sentence,
		private readonly ITimeFactory $time,
	) {
	}

	public function publish(Workspace $workspace, Document $document): void {
		self::mustBeOpen($workspace);
		$itemId = $document->getItemId();
		if ($itemId === null) {
			throw new Conflict('document_unfiled', '“{name}” belongs to no item yet. Put it on an item of the agenda, then publish it.', ['name' => $document->getName()]);
		}
		if ($document->getConflictOf() !== null) {
			throw new Conflict('document_in_conflict', '“{name}” is a second version of another document. Decide which one counts, then publish.', ['name' => $document->getName()]);
		}
		self::mustBeSettled($document, $this->overwrites->findOfFile($document->getFileId()));
		$this->convened->mustNotHold($document);
		$this->convened->mustNotWait($document);
		$this->publisher->publish($workspace, $document, $this->items->find($itemId), $this->documents->findOfMeeting($workspace->meeting->getId()));
	}

	public function withdraw(Workspace $workspace, Document $document): void {
		$this->convened->mustNotHold($document);
		if ($document->isPublished() && $document->getItemId() !== null) {
			$this->publisher->withdraw($workspace, $document, $this->items->find($document->getItemId()));
		}
	}

	/**
	 * Publishes what is new or changed, item by item, until done or the time is up. Safe to repeat.
	 *
	 * @param ?list<int> $itemIds only these items
	 * @return ConseilPublishProgress
	 */
	public function publishMeeting(Workspace $workspace, ?array $itemIds): array {
		self::mustBeOpen($workspace);
		$start = $this->time->getTime();
		$this->reconciliation->refresh($workspace->council(), $workspace->meeting);
		$all = $this->documents->findOfMeeting($workspace->meeting->getId());
		[$items, $documents] = $this->selection($workspace, $all, $itemIds);
		$overwrites = $this->overwrites->findOfMeeting($workspace->meeting->getId());
		$done = 0;
		$failures = [];
		$finished = true;
		foreach ($documents as $document) {
			if ($this->isUpToDate($workspace, $items[(int)$document->getItemId()], $document)) {
				$done++;
				continue;
			}
			if ($this->time->getTime() - $start >= self::BUDGET) {
				$finished = false;
				break;
			}
			try {
				self::mustBeSettled($document, $overwrites[$document->getFileId()] ?? []);
				$this->convened->mustNotHold($document);
				$this->convened->mustNotWait($document);
				$this->publisher->publish($workspace, $document, $items[(int)$document->getItemId()], $all);
				$done++;
			} catch (DomainError $refusal) {
				$failures[] = [
					'documentId' => $document->getId(), 'name' => $document->getName(),
					'code' => $refusal->errorCode, 'message' => $this->sentence->say($refusal->text, $refusal->parameters),
				];
			}
		}
		return ['done' => $done, 'total' => count($documents), 'finished' => $finished, 'failures' => $failures];
	}

	/** Published as it is now, and really there, for those who may read it. */
	public function isUpToDate(Workspace $workspace, Item $item, Document $document): bool {
		$fileId = $document->getPublishedFileId();
		$file = $fileId === null || $document->changedSincePublication() ? null : $this->tree->file($workspace->council(), $fileId);
		return $file !== null && $this->tree->isPlaced($workspace->council(), $item, $file);
	}

	/**
	 * In the order of the agenda: present, on an item, no copy in conflict, not withdrawn on purpose.
	 *
	 * @param list<Document> $all
	 * @param ?list<int> $itemIds
	 * @return array{array<int, Item>, list<Document>}
	 */
	private function selection(Workspace $workspace, array $all, ?array $itemIds): array {
		$items = [];
		foreach ($this->items->findAllOfMeeting($workspace->meeting->getId()) as $item) {
			if ($item->getDeletedAt() === null && ($itemIds === null || in_array($item->getId(), $itemIds, true))) {
				$items[$item->getId()] = $item;
			}
		}
		$documents = array_values(array_filter(
			$all,
			static fn (Document $document): bool => isset($items[$document->getItemId() ?? 0]) && $document->getMissing() !== true
				&& $document->getConflictOf() === null && $document->getWithdrawnAt() === null,
		));
		usort($documents, static fn (Document $a, Document $b): int =>
			[$items[(int)$a->getItemId()]->getPosition(), $a->getPath()] <=> [$items[(int)$b->getItemId()]->getPosition(), $b->getPath()]);
		return [$items, $documents];
	}

	/**
	 * @param list<Overwrite> $overwrites
	 * @throws Conflict
	 */
	public static function mustBeSettled(Document $document, array $overwrites): void {
		if ($overwrites !== []) {
			throw new Conflict('versions_unsettled', 'Two people replaced “{name}” within minutes. Decide which version counts, then publish.', ['name' => $document->getName()]);
		}
	}

	/** @throws Conflict */
	private static function mustBeOpen(Workspace $workspace): void {
		if ($workspace->meeting->state() === MeetingState::Cancelled) {
			throw new Conflict('meeting_cancelled', 'This meeting is cancelled: nothing more is published. Reopen it first.');
		}
	}
}
