<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Template\FrenchDate;

/** Names in braces that a council may write into its opening and closing words, such as {élu}. */
final class LetterFields {
	/** In the order in which they are shown. */
	public const KNOWN = ['élu', 'civilité', 'date', 'heure', 'lieu'];
	/** To nobody in particular. */
	private const EVERYBODY = 'Madame, Monsieur';

	/** @throws Invalid it names something that nobody can fill in */
	public static function check(?string $text, string $field): void {
		preg_match_all('/\{([^{}]*)\}/u', $text ?? '', $found);
		foreach ($found[1] as $name) {
			if (!in_array($name, self::KNOWN, true)) {
				throw new Invalid('unknown_field', '“{{name}}” is no field. Those that are filled in: {fields}.',
					['name' => $name, 'fields' => implode(', ', array_map(static fn (string $known): string => '{' . $known . '}', self::KNOWN))], $field);
			}
		}
	}

	/**
	 * @param ?string $name of the member, null for everybody
	 * @param ?string $civility M. or Mme
	 */
	public static function fill(string $text, ?string $name, ?string $civility, DateTimeImmutable $start, string $place): string {
		return strtr($name === null ? str_replace('{civilité} {élu}', '{élu}', $text) : $text, [
			'{élu}' => $name ?? self::EVERYBODY,
			'{civilité}' => match (mb_strtolower($civility ?? '')) {
				'mme', 'madame' => 'Madame',
				'm.', 'm', 'monsieur' => 'Monsieur',
				default => self::EVERYBODY,
			},
			'{date}' => FrenchDate::day($start),
			'{heure}' => FrenchDate::hour($start),
			'{lieu}' => $place,
		]);
	}
}
