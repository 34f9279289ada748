<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Agenda\AgendaTitle;
use OCP\IL10N;

/** Groups what happened: one line per item, never one per file. */
final class ChangeLines {
	/** From that many on, new items that nothing else happened to are one line of their meeting: an agenda that was imported. */
	private const MANY_NEW = 4;

	/**
	 * @param list<Happening> $happenings latest first, those the person may know of
	 * @param array<int, AgendaTitle> $titles by item id
	 * @return list<ChangeLine> latest first
	 */
	public static function of(array $happenings, array $titles, IL10N $l): array {
		$groups = [];
		foreach ($happenings as $happening) {
			$groups[$happening->subject()][] = $happening;
		}
		$lines = [];
		foreach (self::withImportsTogether($groups) as $group) {
			$line = self::line($group, $titles, $l);
			if ($line !== null) {
				$lines[] = $line;
			}
		}
		usort($lines, static fn (ChangeLine $one, ChangeLine $other): int => $other->at <=> $one->at);
		return $lines;
	}

	/**
	 * @param array<string, non-empty-list<Happening>> $groups
	 * @return array<string, non-empty-list<Happening>>
	 */
	private static function withImportsTogether(array $groups): array {
		$new = [];
		foreach ($groups as $subject => $group) {
			if (count($group) === 1 && $group[0]->activity->getType() === ActivityType::ItemAdded->value) {
				$new[$group[0]->activity->getMeetingId() ?? 0][] = $subject;
			}
		}
		foreach ($new as $meetingId => $subjects) {
			if (count($subjects) >= self::MANY_NEW) {
				foreach ($subjects as $subject) {
					$groups['meeting ' . $meetingId][] = $groups[$subject][0];
					unset($groups[$subject]);
				}
			}
		}
		return $groups;
	}

	/**
	 * @param non-empty-list<Happening> $group
	 * @param array<int, AgendaTitle> $titles
	 */
	private static function line(array $group, array $titles, IL10N $l): ?ChangeLine {
		usort($group, static fn (Happening $one, Happening $other): int => $other->activity->getId() <=> $one->activity->getId());
		$itemIds = array_unique(array_map(static fn (Happening $happening): ?int => $happening->activity->getItemId(), $group));
		$itemId = count($itemIds) === 1 ? $itemIds[0] : null;
		$latest = $group[0];
		$title = $itemId === null ? null : $titles[$itemId] ?? null;
		$name = $title?->numbered() ?? ($latest->activity->getMeetingId() === null ? $latest->paperTitle : $latest->meetingTitle);
		$words = self::words($group, $title?->item->getDeletedAt() !== null, count($itemIds), $l);
		if ($name === null || $words === '') {
			return null;
		}
		return new ChangeLine(
			$latest->activity->getAt(), $latest->activity->getActor(),
			$latest->activity->getMeetingId(), $itemId, $itemId === null ? $latest->activity->getPaperId() : null, $name, $words,
		);
	}

	/** @param non-empty-list<Happening> $group latest first */
	private static function words(array $group, bool $removed, int $items, IL10N $l): string {
		$counts = $details = [];
		foreach ($group as $happening) {
			$type = $happening->activity->getType();
			$counts[$type] = ($counts[$type] ?? 0) + 1;
			$details[$type] ??= $happening->activity->details();
		}
		$words = [];
		foreach (ActivityType::cases() as $type) {
			$count = $counts[$type->value] ?? 0;
			if ($count === 0 || ($removed && $type !== ActivityType::ItemRemoved) || (!$removed && $type === ActivityType::ItemRemoved)) {
				continue;
			}
			$words[] = $type === ActivityType::ItemAdded && $items > 1
				? $l->n('%n item added', '%n items added', $count)
				: ActivityWords::brief($type, $count, $details[$type->value], $l);
		}
		return implode(', ', $words);
	}
}
