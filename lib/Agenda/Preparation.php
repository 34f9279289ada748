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
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * Everything the screen « Preparing » shows, in a number of queries that does not grow with the agenda.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 * @psalm-import-type ConseilItem from ResponseDefinitions
 * @psalm-import-type ConseilPreparation from ResponseDefinitions
 */
final class Preparation {
	public function __construct(
		private readonly AgendaLines $lines,
		private readonly DocumentMapper $documents,
		private readonly ExpectedDocumentMapper $expected,
		private readonly ItemPresenter $presentItem,
		private readonly DocumentPresenter $presentDocument,
	) {
	}

	/** @return ConseilPreparation */
	public function of(Workspace $workspace): array {
		$meetingId = $workspace->meeting->getId();
		$lines = $this->lines->of($meetingId, $workspace->uid());
		$shown = array_values(array_filter($lines, static fn (AgendaLine $line): bool => $line->item->getDeletedAt() === null));
		$agenda = array_map(static fn (AgendaLine $line): Item => $line->item, $shown);
		$numbers = Numbering::of(array_map(static fn (Item $item): ItemKind => $item->kind(), $agenda));
		$documents = $this->documents($workspace, $agenda, $numbers);
		$expected = [];
		foreach ($this->expected->findOfMeeting($meetingId) as $one) {
			$expected[$one->getItemId()][] = $one;
		}
		$zone = $workspace->council()->timeZone();
		return [
			'meeting' => MeetingPresenter::meeting($workspace->council(), $workspace->meeting),
			'items' => array_map(
				fn (AgendaLine $line, ?int $number): array => $this->presentItem->item($line, $number, $expected[$line->item->getId()] ?? [], $documents[$line->item->getId()] ?? [], $workspace->council()),
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
	 * @param list<Item> $agenda
	 * @param array<int, ?int> $numbers by index
	 * @return array<int, list<ConseilDocument>> by item id, 0 for the inbox
	 */
	private function documents(Workspace $workspace, array $agenda, array $numbers): array {
		$items = $titles = [];
		foreach ($agenda as $index => $item) {
			$items[$item->getId()] = $item;
			$titles[$item->getId()] = ['number' => $numbers[$index], 'title' => $item->getTitle()];
		}
		$zone = $workspace->council()->timeZone();
		$documents = [];
		foreach ($this->documents->findSeenBy($workspace->meeting->getId(), $workspace->uid(), 'draft') as $seen) {
			$document = $seen['document'];
			$itemId = $document->getItemId();
			if ($document->getMissing() === true && !$document->isPublished()) {
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
			);
		}
		return $documents;
	}
}
