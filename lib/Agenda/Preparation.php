<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingPresenter;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Paper\InvolvedFact;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCA\ConseilMunicipal\Storage\HeldFiles;

/**
 * Everything the screen « Preparing » shows, in a number of queries that does not grow with the agenda.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 * @psalm-import-type ConseilItem from ResponseDefinitions
 * @psalm-import-type ConseilPerson from ResponseDefinitions
 * @psalm-import-type ConseilPreparation from ResponseDefinitions
 */
final class Preparation {
	public function __construct(
		private readonly AgendaLines $lines,
		private readonly DocumentMapper $documents,
		private readonly ExpectedDocumentMapper $expected,
		private readonly ItemPresenter $presentItem,
		private readonly DocumentPresenter $presentDocument,
		private readonly HeldFiles $held,
		private readonly People $people,
	) {
	}

	/** @return ConseilPreparation */
	public function of(Workspace $workspace): array {
		$meetingId = $workspace->meeting->getId();
		$lines = $this->lines->of($meetingId, $workspace->grant);
		$shown = array_values(array_filter($lines, static fn (AgendaLine $line): bool => $line->item->getDeletedAt() === null));
		$agenda = array_map(static fn (AgendaLine $line): Item => $line->item, $shown);
		$numbers = Numbering::of(array_map(static fn (Item $item): ItemKind => $item->kind(), $agenda));
		[$documents, $hidden] = $this->documents($workspace, $shown, $numbers);
		$expected = [];
		foreach ($this->expected->findOfMeeting($meetingId) as $one) {
			$expected[$one->getItemId()][] = ItemPresenter::expected($one, isset($hidden[$one->getItemId()][$one->getDocumentId() ?? 0]));
		}
		$zone = $workspace->council()->timeZone();
		return [
			'meeting' => MeetingPresenter::meeting($workspace->council(), $workspace->meeting),
			'items' => array_map(
				fn (AgendaLine $line, ?int $number): array => $this->presentItem->item($line, $number, $expected[$line->item->getId()] ?? [], $documents[$line->item->getId()] ?? [], count($hidden[$line->item->getId()] ?? []), $workspace->council()),
				$shown, $numbers,
			),
			'inbox' => $documents[0] ?? [],
			'removedItems' => array_values(array_map(
				static fn (AgendaLine $line): array => ['id' => $line->item->getId(), 'title' => $line->item->getTitle(), 'deletedAt' => LocalTime::iso($line->item->getDeletedAt() ?? 0, $zone)],
				array_filter($lines, static fn (AgendaLine $line): bool => $line->item->getDeletedAt() !== null),
			)),
			'canManage' => $workspace->grant->can(Action::Manage),
		];
	}

	/** @return ConseilItem one item, as it stands in the whole agenda */
	public function item(Workspace $workspace, int $itemId): array {
		foreach ($this->of($workspace)['items'] as $item) {
			if ($item['id'] === $itemId) {
				return $item;
			}
		}
		throw Access::hidden();
	}

	/**
	 * @param list<AgendaLine> $agenda
	 * @param array<int, ?int> $numbers by index
	 * @return array{array<int, list<ConseilDocument>>, array<int, array<int, true>>} those the person may know of, by item id, 0 for the
	 *         inbox; ids of the others, by item id
	 */
	private function documents(Workspace $workspace, array $agenda, array $numbers): array {
		$items = $titles = $involved = [];
		foreach ($agenda as $index => $line) {
			$item = $line->item;
			$items[$item->getId()] = $item;
			$involved[$item->getId()] = $line->fact(InvolvedFact::NAME) > 0;
			$titles[$item->getId()] = ['number' => $numbers[$index], 'title' => $item->getTitle()];
		}
		$zone = $workspace->council()->timeZone();
		$documents = $hidden = [];
		$found = $this->documents->findSeenBy($workspace->meeting->getId(), $workspace->uid(), 'draft');
		$held = $this->held->among(array_map(static fn (array $seen): int => $seen['document']->getFileId(), $found));
		foreach ($found as $seen) {
			$document = $seen['document'];
			$itemId = $document->getItemId();
			if ($document->getMissing() === true && !$document->isPublished()) {
				continue;
			}
			if (!DocumentVisibility::isKnown($workspace->grant, $document, $involved[$itemId ?? 0] ?? false)) {
				$hidden[$itemId ?? 0][$document->getId()] = true;
				continue;
			}
			$documents[$itemId ?? 0][] = $this->presentDocument->document(
				$document,
				$itemId === null ? null : $items[$itemId] ?? null,
				$zone,
				$workspace->uid(),
				$seen['seenVersion'],
				$itemId === null ? Suggestion::for($document->getName(), $titles) : null,
				$seen['overwrites'],
			) + $this->heldBy($held[$document->getFileId()] ?? null);
		}
		return [$documents, $hidden];
	}

	/**
	 * @param ?array{uid: ?string, app: ?string} $held
	 * @return array{heldBy?: array{person: ?ConseilPerson, app: ?string}}
	 */
	private function heldBy(?array $held): array {
		return $held === null ? [] : ['heldBy' => ['person' => $this->people->person($held['uid']), 'app' => $held['app']]];
	}
}
