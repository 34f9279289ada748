<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/**
 * Recognises, by its name alone, a copy that a sync client made because two people changed a file at once.
 *
 * The Nextcloud desktop client writes ` (conflicted copy [user ]yyyy-MM-dd hhmmss)` in English whatever the language;
 * other tools write « copie en conflit », « Konfliktkopie », « conflicted copy of … », `.sync-conflict-…`.
 */
final class ConflictCopy {
	private const WORDS = '(?:conflicted copy|conflict copy|copie en conflit|copie conflictuelle|konfliktkopie|in konflikt stehende kopie'
		. '|copia in conflitto|copia en conflicto|conflict[_-]copy|sync[ -]conflict|case clash)';

	/** @return ?string the name of the file it is a copy of, null when the name is no conflict copy */
	public static function originalOf(string $name): ?string {
		$dot = strrpos($name, '.');
		$hasExtension = $dot !== false && $dot > 0 && preg_match('/^\.[\p{L}\p{N}~]{1,10}$/u', substr($name, $dot)) === 1;
		$stem = $hasExtension ? substr($name, 0, $dot) : $name;
		$extension = $hasExtension ? substr($name, $dot) : '';
		$original = self::originalStem($stem);
		return $original === null ? null : $original . $extension;
	}

	private static function originalStem(string $stem): ?string {
		$words = self::WORDS;
		$patterns = [
			// « note (conflicted copy Anne 2027-01-12 101500) », « note (copie en conflit de Anne 2027-01-12) »
			"/^(.+?)\\s*[(\\[][^()\\[\\]]*$words(?:[^()\\[\\]]|\\([^()]*\\))*[)\\]]$/iu",
			// « note.sync-conflict-20270112-101500-ABCDEF », « note_conflict-20270112-101500 »
			'/^(.+?)[._]sync-conflict-\d{8}-\d{6}(?:-\w+)?$/iu',
			'/^(.+?)_conflict-\d{8}-\d{6}$/iu',
			// « conflicted copy of note »
			"/^$words (?:of|de|von|di)\\s+(.+)$/iu",
			// « note - copie en conflit », « note conflicted copy 2027-01-12 »
			"/^(.+?)\\s*[-–—]?\\s*$words(?:\\s+(?:de|d’|d'|of|von)?\\s*.*)?$/iu",
		];
		foreach ($patterns as $pattern) {
			if (preg_match($pattern, $stem, $parts) === 1 && trim($parts[1]) !== '') {
				return rtrim($parts[1]);
			}
		}
		return null;
	}
}
