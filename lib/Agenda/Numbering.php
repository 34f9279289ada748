<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** Numbers of agenda items, from their order alone. */
final class Numbering {
	/**
	 * From 1, except that a leading procedural item is 0; other business has no number.
	 *
	 * @template K of array-key
	 * @param array<K, ItemKind> $kinds in the order of the agenda
	 * @return array<K, ?int>
	 */
	public static function of(array $kinds): array {
		$next = reset($kinds) === ItemKind::Procedural ? 0 : 1;
		$numbers = [];
		foreach ($kinds as $key => $kind) {
			$numbers[$key] = $kind === ItemKind::OtherBusiness ? null : $next++;
		}
		return $numbers;
	}

	/**
	 * Where a new item goes when nobody said: before the other business that closes the agenda.
	 *
	 * @param list<ItemKind> $kinds in the order of the agenda
	 */
	public static function lastPlace(array $kinds, ItemKind $kind): int {
		$place = count($kinds);
		if ($kind === ItemKind::OtherBusiness) {
			return $place;
		}
		while ($place > 0 && $kinds[$place - 1] === ItemKind::OtherBusiness) {
			$place--;
		}
		return $place;
	}
}
