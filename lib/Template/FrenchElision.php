<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

/**
 * « Le pouvoir d’Odile » : French drops the vowel before a name that begins with one. A name with H keeps it, nobody can tell which H is mute.
 * The twin is src/ui/elision.ts.
 */
final class FrenchElision {
	private const WORDS = '/\b([Dd]|[Qq]u)e \{(\w+)\}/u';
	/** Y only before a consonant: « d’Yves », « de Yanis ». */
	private const VOWEL = '/^(?:[aeiouàâäéèêëîïôöùûüœæ]|y[^aeiou])/iu';

	/**
	 * The text with its values in their places, those that French elides before included.
	 *
	 * @param string $text with `{name}` placeholders; one without a value stays as it is
	 * @param array<string, string|int> $values by placeholder, without braces
	 */
	public static function filled(string $text, array $values): string {
		$places = [];
		foreach ($values as $name => $value) {
			$places['{' . $name . '}'] = (string)$value;
		}
		return strtr(self::in($text, $values), $places);
	}

	/**
	 * The text with its placeholders still in it, for those who fill them otherwise.
	 *
	 * @param string $text with `{name}` placeholders; in another language than French nothing of it changes
	 * @param array<string, string|int> $values by placeholder, without braces
	 */
	public static function in(string $text, array $values): string {
		return (string)preg_replace_callback(
			self::WORDS,
			static fn (array $found): string => preg_match(self::VOWEL, (string)($values[$found[2]] ?? '')) === 1 ? "$found[1]’{{$found[2]}}" : $found[0],
			$text,
		);
	}
}
