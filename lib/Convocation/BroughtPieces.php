<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Agenda\OverwriteMapper;
use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\HeldCopies;
use OCA\ConseilMunicipal\Publication\HeldCopy;
use OCA\ConseilMunicipal\Publication\PublicationService;
use OCA\ConseilMunicipal\Publication\PublishedName;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * The pieces that a convocation brings: for the first one and an addendum those that councillors do not have, for a replacement those
 * that were corrected.
 *
 * @psalm-import-type ConseilPublishProgress from ResponseDefinitions
 */
final class BroughtPieces {
	/** Seconds of work before an answer; the client asks again for the rest. */
	private const BUDGET = 10;

	public function __construct(
		private readonly HeldCopies $copies,
		private readonly PublicationService $publication,
		private readonly Reconciliation $reconciliation,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly OverwriteMapper $overwrites,
		private readonly Sentence $sentence,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * Writes what is new or changed where nobody reads it yet. Safe to repeat.
	 *
	 * @return ConseilPublishProgress
	 */
	public function freeze(Workspace $workspace, Convocation $act): array {
		$start = $this->time->getTime();
		$this->reconciliation->refresh($workspace->council(), $workspace->meeting);
		$all = $this->documents->findOfMeeting($workspace->meeting->getId());
		$wanted = $this->wanted($workspace, $act, $all);
		$known = $this->copies->brought($workspace->council(), $act->getId());
		$this->forgetOthers($workspace, $act, $wanted, $known);
		$overwrites = $this->overwrites->findOfMeeting($workspace->meeting->getId());
		$names = $failures = [];
		$done = 0;
		foreach ($wanted as $document) {
			if ($this->time->getTime() - $start >= self::BUDGET) {
				return ['done' => $done, 'total' => count($wanted), 'finished' => false, 'failures' => $failures];
			}
			try {
				PublicationService::mustBeSettled($document, $overwrites[$document->getFileId()] ?? []);
				$names[$document->getItemId()][] = $name = PublishedName::free($document, $all, $names[$document->getItemId()] ?? []);
				$this->hold($workspace, $act, $document, $name, $known[$document->getId()] ?? null);
				$done++;
			} catch (DomainError $refusal) {
				$failures[] = [
					'documentId' => $document->getId(), 'name' => $document->getName(),
					'code' => $refusal->errorCode, 'message' => $this->sentence->say($refusal->text, $refusal->parameters),
				];
			}
		}
		return ['done' => $done, 'total' => count($wanted), 'finished' => true, 'failures' => $failures];
	}

	/** A file that was only touched replaces nothing. */
	private function hold(Workspace $workspace, Convocation $act, Document $document, string $name, ?HeldCopy $known): void {
		$copy = $this->copies->hold($workspace->council(), $act->getId(), $document, $name, $known);
		if ($copy->getSha256() !== $document->getPublishedSha256()) {
			return;
		}
		$this->copies->discard($workspace->council(), $act->getId(), $document->getId());
		if ($act->kind()->isLater()) {
			$document->setPublishedEtag($copy->getDraftEtag()); // compared once, not at every portion
			$this->documents->update($document);
		} else {
			$this->publication->publish($workspace, $document); // councillors have it: it is put where it belongs
		}
	}

	/**
	 * @param list<Document> $all
	 * @return list<Document>
	 */
	private function wanted(Workspace $workspace, Convocation $act, array $all): array {
		$items = [];
		foreach ($this->items->findAllOfMeeting($workspace->meeting->getId()) as $item) {
			if ($item->getDeletedAt() === null) {
				$items[$item->getId()] = $item;
			}
		}
		return array_values(array_filter($all, function (Document $document) use ($workspace, $act, $items): bool {
			$item = $items[$document->getItemId() ?? 0] ?? null;
			return $item !== null && (ActAgenda::brings($act, $item, $document) || $this->isLost($workspace, $act, $item, $document));
		}));
	}

	/** Published before the first convocation, and no longer where councillors find it. */
	private function isLost(Workspace $workspace, Convocation $act, Item $item, Document $document): bool {
		return !$act->kind()->isLater() && $document->isPublished() && $document->getMissing() !== true && $document->getConflictOf() === null
			&& !$this->publication->isUpToDate($workspace, $item, $document);
	}

	/**
	 * @param list<Document> $wanted
	 * @param array<int, HeldCopy> $known by document
	 */
	private function forgetOthers(Workspace $workspace, Convocation $act, array $wanted, array $known): void {
		$ids = array_map(static fn (Document $document): int => $document->getId(), $wanted);
		foreach (array_keys($known) as $documentId) {
			if (!in_array($documentId, $ids, true)) {
				$this->copies->discard($workspace->council(), $act->getId(), $documentId);
			}
		}
	}
}
