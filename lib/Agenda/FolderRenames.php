<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** Which folders have to be renamed so that their names follow the numbers and titles of the agenda. */
final class FolderRenames {
	/**
	 * The words somebody wrote by hand stay as long as they stand for the title; only the number in front is put right.
	 *
	 * @param list<array{id: int, number: ?int, title: string, folderName: ?string}> $items in the order of the agenda
	 * @param list<string> $otherNames what else the meeting's folder holds
	 * @return list<array{id: int, name: string}> to be done in this order
	 */
	public static function of(array $items, array $otherNames = []): array {
		$wanted = [];
		$taken = $otherNames;
		foreach ($items as $item) {
			if ($item['folderName'] !== null) {
				$wanted[$item['id']] = FolderName::apart(self::name($item['number'], $item['title'], $item['folderName']), ...$taken);
				$taken[] = $wanted[$item['id']];
			}
		}
		$current = array_column($items, 'folderName', 'id');
		return self::ordered(
			array_filter($wanted, static fn (string $name, int $id): bool => $name !== $current[$id], ARRAY_FILTER_USE_BOTH),
			array_filter($current, is_string(...)),
		);
	}

	private static function name(?int $number, string $title, string $current): string {
		return FolderName::stands(FolderName::parse($current)->title, $title)
			? FolderName::renumbered($current, $number)
			: FolderName::of($number, $title);
	}

	/**
	 * A rename onto a name that another folder still has comes after the rename of that folder; in a circle, one folder
	 * goes by way of a free name that still stands for its title.
	 *
	 * @param array<int, string> $renames
	 * @param array<int, string> $current
	 * @return list<array{id: int, name: string}>
	 */
	public static function ordered(array $renames, array $current): array {
		$steps = [];
		while ($renames !== []) {
			$held = array_flip(array_map(FolderName::folded(...), $current));
			$id = array_key_first(array_filter(
				$renames,
				static fn (string $name, int $id): bool => ($held[FolderName::folded($name)] ?? $id) === $id,
				ARRAY_FILTER_USE_BOTH,
			));
			if ($id === null) {
				$id = array_key_first($renames);
				$name = FolderName::apart($renames[$id], ...array_values($current), ...array_values($renames));
			} else {
				$name = $renames[$id];
				unset($renames[$id]);
			}
			$steps[] = ['id' => $id, 'name' => $name];
			$current[$id] = $name;
		}
		return $steps;
	}
}
