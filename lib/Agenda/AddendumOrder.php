<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** Items that wait for an addendum, when it is sent: numbers that members were told never change afterwards. */
final class AddendumOrder {
	public function __construct(
		private readonly ItemMapper $items,
	) {
	}

	/**
	 * Those that the addendum brings take the first places of all that waited; those it leaves for the next one come after them. Rows alone.
	 *
	 * @param int $number of the convocation that brings them
	 * @param list<int> $left ids of items that go on waiting
	 */
	public function convene(int $meetingId, int $number, array $left): void {
		$waiting = array_values(array_filter(
			$this->items->findAllOfMeeting($meetingId),
			static fn (Item $item): bool => $item->getDeletedAt() === null && $item->awaitsAddendum(),
		));
		$places = array_map(static fn (Item $item): int => $item->getPosition(), $waiting);
		usort($waiting, static fn (Item $a, Item $b): int => in_array($a->getId(), $left, true) <=> in_array($b->getId(), $left, true));
		foreach ($waiting as $index => $item) {
			$item->setPosition($places[$index]);
			if (!in_array($item->getId(), $left, true)) {
				$item->setAddendum($number);
			}
			$this->items->update($item);
		}
	}
}
