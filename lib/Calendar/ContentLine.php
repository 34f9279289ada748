<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** One line of a calendar file, folded as RFC 5545 §3.1 says. Whatever text is given, it stays one property. */
final class ContentLine {
	private const OCTETS = 75;

	/** @param string $property name and parameters, written by us */
	public static function text(string $property, string $value): string {
		return self::folded("$property:" . self::escaped($value));
	}

	/**
	 * A value that is not text: a date, a number, an address. The caller vouches for it.
	 */
	public static function raw(string $property, string $value): string {
		return self::folded("$property:" . self::oneLine($value));
	}

	/** A parameter value between quotes; a quote has no place inside (§3.2). */
	public static function quoted(string $value): string {
		return '"' . trim(str_replace('"', '’', self::oneLine($value))) . '"';
	}

	/** Text with its separators escaped (§3.3.11); line feeds of every kind become `\n`, other control characters go. */
	public static function escaped(string $text): string {
		$clean = (string)preg_replace(['/\r\n?|\x{85}|\x{2028}|\x{2029}/u', '/[^\P{Cc}\n\t]/u'], ["\n", ''], mb_scrub($text, 'UTF-8'));
		return strtr($clean, ['\\' => '\\\\', ';' => '\\;', ',' => '\\,', "\n" => '\\n']);
	}

	/** Physical lines of at most 75 octets, each ended by CRLF, cut between characters. */
	public static function folded(string $line): string {
		$folded = '';
		$room = self::OCTETS;
		foreach (mb_str_split($line, 1, 'UTF-8') as $character) {
			if (strlen($character) > $room) {
				$folded .= "\r\n ";
				$room = self::OCTETS - 1;
			}
			$folded .= $character;
			$room -= strlen($character);
		}
		return "$folded\r\n";
	}

	private static function oneLine(string $value): string {
		return (string)preg_replace('/[\p{Cc}\x{2028}\x{2029}]+/u', ' ', mb_scrub($value, 'UTF-8'));
	}
}
