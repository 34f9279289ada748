<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** Titles and numbers of the items of several meetings, in one query. */
final class AgendaTitles {
	public function __construct(
		private readonly ItemMapper $items,
	) {
	}

	/**
	 * @param list<int> $meetingIds
	 * @return array<int, AgendaTitle> by item id; removed items without number
	 */
	public function of(int $councilId, array $meetingIds): array {
		$titles = $agendas = [];
		foreach ($this->items->findOfMeetings($councilId, $meetingIds) as $item) {
			$titles[$item->getId()] = new AgendaTitle($item, null);
			if ($item->getDeletedAt() === null) {
				$agendas[$item->getMeetingId()][$item->getId()] = $item->kind();
			}
		}
		foreach ($agendas as $kinds) {
			foreach (Numbering::of($kinds) as $itemId => $number) {
				$titles[$itemId] = new AgendaTitle($titles[$itemId]->item, $number === null ? null : (string)$number);
			}
		}
		return $titles;
	}
}
