<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\Workspace;

/** Items that come from a file instead of a person. */
final class AgendaImport {
	public function __construct(
		private readonly ItemMapper $items,
		private readonly ExpectedDocumentMapper $expected,
		private readonly Rapporteurs $rapporteurs,
		private readonly AgendaService $agenda,
	) {
	}

	/**
	 * @param list<array{values: array<string, mixed>, rapporteur: ?string, documents: list<string>}> $lines rapporteur: id of a
	 *        member, or « First name Last name »; anybody else is left out
	 * @return list<Item> not in the database yet
	 * @throws Invalid with the place of the first fault
	 */
	public function prepare(int $councilId, array $lines): array {
		$items = [];
		foreach ($lines as $index => $line) {
			$item = AgendaService::blank($councilId, 0);
			try {
				(new ItemDetails($line['values']))->applyTo($item);
			} catch (Invalid $fault) {
				throw new Invalid($fault->errorCode, $fault->text, $fault->parameters, 'items[' . $index . '].' . $fault->field, previous: $fault);
			}
			$item->setRapporteurId($line['rapporteur'] === null ? null : $this->rapporteurs->find($councilId, $line['rapporteur']));
			$items[] = $item;
		}
		return $items;
	}

	/**
	 * @param list<Item> $items
	 * @return list<Item> the same, in the agenda
	 */
	public function insert(Workspace $workspace, array $items): array {
		foreach ($items as $item) {
			$item->setMeetingId($workspace->meeting->getId());
		}
		$this->agenda->reorder($workspace, static fn (array $agenda): array => [...$agenda, ...$items]);
		return $items;
	}

	/** File id of the folder that the item has by now. */
	public function folderId(Item $item): int {
		return $this->items->find($item->getId())->getFolderId() ?? 0;
	}

	public function expect(Item $item, string $label): void {
		$expected = new ExpectedDocument();
		$expected->setCouncilId($item->getCouncilId());
		$expected->setItemId($item->getId());
		$expected->setLabel($label);
		$this->expected->insert($expected);
	}
}
