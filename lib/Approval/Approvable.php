<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Convocation\ActAgenda;
use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\ConvocationState;
use OCA\ConseilMunicipal\Documents\LastAct;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;

/**
 * Finds what is to be approved: the last act of a meeting, whether it is the convocation or what follows it.
 *
 * @psalm-import-type ApprovableItem from ApprovableAct
 */
final class Approvable {
	public function __construct(
		private readonly LastAct $last,
		private readonly ActAgenda $agenda,
		private readonly DocumentMapper $documents,
	) {
	}

	/** @param bool $toRead with the pieces of a first convocation, which whoever approves reads here and nowhere else */
	public function of(Workspace $workspace, bool $toRead = false): ApprovableAct {
		$act = $this->last->known($workspace) ?? LastAct::planned($workspace);
		$isSent = $act->state() === ConvocationState::Sent;
		return new ApprovableAct(
			$act,
			$isSent ? $workspace->meeting : $act->change()->heldAs($workspace->meeting),
			$workspace->meeting,
			$workspace->council()->timeZone(),
			$this->items($workspace, $act, $toRead),
			!$isSent && $this->isOpen($workspace),
		);
	}

	/** A draft of what is being approved; null when it is none of it, or the person may not know of it. */
	public function document(Workspace $workspace, int $documentId): ?Document {
		$act = $this->last->known($workspace) ?? LastAct::planned($workspace);
		if ($act->state() === ConvocationState::Sent || !$this->isOpen($workspace)) {
			return null;
		}
		foreach ($this->brought($workspace, $act, array_column($this->agenda->of($workspace, $act), 'item')) as $documents) {
			foreach ($documents as $document) {
				if ($document->getId() === $documentId && DocumentVisibility::isKnown($workspace->grant, $document, false)) {
					return $document;
				}
			}
		}
		return null;
	}

	private function isOpen(Workspace $workspace): bool {
		return in_array($workspace->meeting->state(), [MeetingState::Draft, MeetingState::Convened], true);
	}

	/** @return list<ApprovableItem> */
	private function items(Workspace $workspace, Convocation $act, bool $toRead): array {
		$carried = $this->agenda->of($workspace, $act);
		$brought = $toRead || $act->kind()->isLater() ? $this->brought($workspace, $act, array_column($carried, 'item')) : [];
		return array_map(static fn (array $line): array => [
			'number' => $line['number'],
			'title' => $line['item']->getTitle(),
			'closedSession' => $line['item']->getClosedSession() === true,
			'note' => ActAgenda::text($line['item']),
			'isNew' => $line['item']->awaitsAddendum(),
			'pieces' => $act->kind()->isLater() ? array_map(static fn (Document $document): string => $document->getName(), $brought[$line['item']->getId()] ?? []) : [],
			'documents' => self::known($workspace, $brought[$line['item']->getId()] ?? []),
		], $carried);
	}

	/**
	 * @param list<Document> $documents
	 * @return list<array{id: int, name: string, mime: string, size: int}> those the person may know of
	 */
	private static function known(Workspace $workspace, array $documents): array {
		$known = array_filter($documents, static fn (Document $document): bool => DocumentVisibility::isKnown($workspace->grant, $document, false));
		return array_values(array_map(static fn (Document $document): array => [
			'id' => $document->getId(), 'name' => $document->getName(), 'mime' => $document->getMime(), 'size' => $document->getSize(),
		], $known));
	}

	/**
	 * @param list<Item> $items
	 * @return array<int, list<Document>> what a later act brings, by item; of the first convocation every piece, which may still be completed
	 */
	private function brought(Workspace $workspace, Convocation $act, array $items): array {
		if (!$act->kind()->bringsPieces()) {
			return [];
		}
		$byId = array_column(array_map(static fn (Item $item): array => [$item->getId(), $item], $items), 1, 0);
		$brought = [];
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			$item = $byId[$document->getItemId() ?? 0] ?? null;
			if ($item !== null && ($act->kind()->isLater() ? ActAgenda::brings($act, $item, $document) : self::goesWith($document))) {
				$brought[$item->getId()][] = $document;
			}
		}
		return $brought;
	}

	/** Whether members have this piece once they are convened first. */
	private static function goesWith(Document $document): bool {
		return $document->getMissing() !== true && $document->getConflictOf() === null && $document->getWithdrawnAt() === null;
	}
}
