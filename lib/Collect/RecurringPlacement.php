<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Meeting\Meeting;

/** Puts recurring items into an agenda where they belong; those that are there already stay as they are. */
final class RecurringPlacement {
	/**
	 * @param list<RecurringItem> $list all of the council, in its order
	 * @param list<string> $keys of those to add
	 * @param list<Item> $agenda
	 * @return list<Item> the agenda with the new items, which have no id yet
	 */
	public static function add(Meeting $meeting, array $list, array $keys, array $agenda): array {
		foreach ($list as $rank => $recurring) {
			if (in_array($recurring->key, $keys, true) && self::placeOf($recurring, $agenda) === null) {
				array_splice($agenda, self::place($list, $rank, $agenda), 0, [self::item($meeting, $recurring)]);
			}
		}
		return $agenda;
	}

	/**
	 * Where it is, by its key or, typed by hand, by its title.
	 *
	 * @param list<Item> $agenda
	 */
	private static function placeOf(RecurringItem $recurring, array $agenda): ?int {
		foreach ($agenda as $place => $item) {
			if ($item->getRecurringKey() === $recurring->key || FolderName::folded($item->getTitle()) === FolderName::folded($recurring->title)) {
				return $place;
			}
		}
		return null;
	}

	/**
	 * @param list<RecurringItem> $list
	 * @param list<Item> $agenda
	 */
	private static function place(array $list, int $rank, array $agenda): int {
		return match ($list[$rank]->place) {
			RecurringPlace::First => self::after($list, $rank, $agenda) ?? 0,
			RecurringPlace::After => self::after($list, $rank, $agenda) ?? self::end($list[$rank]->kind, $agenda),
			RecurringPlace::Last => self::before($list, $rank, $agenda) ?? self::end($list[$rank]->kind, $agenda),
		};
	}

	/**
	 * Right after the nearest of those before it in the list that is in the agenda; what opens and what closes do not mix.
	 *
	 * @param list<RecurringItem> $list
	 * @param list<Item> $agenda
	 */
	private static function after(array $list, int $rank, array $agenda): ?int {
		$closes = self::anchor($list, $rank)->place === RecurringPlace::Last;
		for ($before = $rank - 1; $before >= 0; $before--) {
			$isAlike = (self::anchor($list, $before)->place === RecurringPlace::Last) === $closes;
			$place = $isAlike ? self::placeOf($list[$before], $agenda) : null;
			if ($place !== null) {
				return $place + 1;
			}
		}
		return null;
	}

	/**
	 * Before the nearest of those after it in the list that close the agenda too.
	 *
	 * @param list<RecurringItem> $list
	 * @param list<Item> $agenda
	 */
	private static function before(array $list, int $rank, array $agenda): ?int {
		for ($after = $rank + 1; $after < count($list); $after++) {
			$place = $list[$after]->place === RecurringPlace::Last ? self::placeOf($list[$after], $agenda) : null;
			if ($place !== null) {
				return $place;
			}
		}
		return null;
	}

	/**
	 * The item to which a row of « after » belongs.
	 *
	 * @param list<RecurringItem> $list
	 */
	private static function anchor(array $list, int $rank): RecurringItem {
		while ($rank > 0 && $list[$rank]->place === RecurringPlace::After) {
			$rank--;
		}
		return $list[$rank];
	}

	/** @param list<Item> $agenda */
	private static function end(ItemKind $kind, array $agenda): int {
		return Numbering::lastPlace(array_map(static fn (Item $item): ItemKind => $item->kind(), $agenda), $kind);
	}

	private static function item(Meeting $meeting, RecurringItem $recurring): Item {
		$item = AgendaService::blank($meeting->getCouncilId(), $meeting->getId());
		$item->setTitle($recurring->title);
		$item->setKind($recurring->kind->value);
		$item->setRecurringKey($recurring->key);
		return $item;
	}
}
