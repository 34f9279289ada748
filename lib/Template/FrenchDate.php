<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use DateTimeImmutable;

/** Days and hours as French documents write them, whatever the language of who makes the document. */
final class FrenchDate {
	private const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
	private const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

	/** E.g. « mardi 19 janvier 2027 ». */
	public static function day(DateTimeImmutable $moment): string {
		$day = (int)$moment->format('j');
		return self::DAYS[(int)$moment->format('w')] . ' ' . ($day === 1 ? '1er' : $day) . ' ' . self::MONTHS[(int)$moment->format('n') - 1] . ' ' . $moment->format('Y');
	}

	/** E.g. « 19 h », « 17 h 10 ». */
	public static function hour(DateTimeImmutable $moment): string {
		$minutes = $moment->format('i');
		return $moment->format('G') . "\u{A0}h" . ($minutes === '00' ? '' : "\u{A0}" . $minutes);
	}
}
