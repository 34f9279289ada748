<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use Normalizer;

/**
 * Names of folders: number, space, title; and back.
 *
 * The app writes only names that every desktop accepts (no `\ / : * ? " < > |`, no trailing dot or space, no device
 * name), because sync clients on Windows leave out the others. What people name by hand is kept as it is.
 */
final class FolderName {
	public const MAX_CHARACTERS = 120;
	/** Nextcloud refuses names over 250 bytes; some room stays for what sync clients append. */
	public const MAX_BYTES = 200;

	private const DEVICES = '/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i';

	/** @param ?int $number null for an item without number */
	public static function of(?int $number, string $title): string {
		$prefix = $number === null ? '' : sprintf('%02d ', $number);
		$name = self::shorten($prefix . self::clean($title));
		return $number === null ? self::standalone($name) : $name;
	}

	/**
	 * The name in which only the number differs; the rest stays as somebody wrote it.
	 */
	public static function renumbered(string $name, ?int $number): string {
		$rest = self::parse($name)->title;
		$name = self::shorten($number === null ? $rest : sprintf('%02d ', $number) . $rest);
		return $number === null ? self::standalone($name) : $name;
	}

	/** Leading number and the rest; the rest is never empty. */
	public static function parse(string $name): ParsedName {
		$name = trim(self::nfc($name));
		if (preg_match('/^(\d{1,3})\s*[-–—._)]?\s+(.+)$/us', $name, $parts) === 1
			|| preg_match('/^(\d{1,3})\s*[-–—_)]\s*(.+)$/us', $name, $parts) === 1) {
			return new ParsedName((int)$parts[1], $parts[2]);
		}
		return new ParsedName(null, $name);
	}

	/**
	 * Whether this rest of a folder name stands for this title: the same words once cleaned, with or without « (2) »,
	 * or as much of a long title as a name can hold.
	 */
	public static function stands(string $rest, string $title): bool {
		$expected = self::clean($title);
		$written = self::clean($rest);
		$bare = self::withoutCopyNumber($written);
		return $written === $expected || $bare === $expected
			|| (self::isFull($bare) && str_starts_with($expected, $bare));
	}

	/** The same name, told apart from names that are taken (compared as a desktop does: without case). */
	public static function apart(string $name, string ...$taken): string {
		$taken = array_map(self::folded(...), $taken);
		$candidate = $name;
		for ($copy = 2; in_array(self::folded($candidate), $taken, true); $copy++) {
			$candidate = self::shorten($name, ' (' . $copy . ')');
		}
		return $candidate;
	}

	/** The form in which two names are compared: composed, lower case. */
	public static function folded(string $name): string {
		return mb_strtolower(self::nfc($name));
	}

	/** Cuts to what a folder name may hold, between characters as people see them, and appends the ending. */
	public static function shorten(string $name, string $ending = ''): string {
		$name = self::nfc($name);
		$characters = self::MAX_CHARACTERS - mb_strlen($ending);
		$bytes = self::MAX_BYTES - strlen($ending);
		if (mb_strlen($name) > $characters || strlen($name) > $bytes) {
			$name = self::cut($name, $characters, $bytes);
		}
		return rtrim($name, ' .') . $ending;
	}

	private static function cut(string $name, int $characters, int $bytes): string {
		preg_match_all('/\X/u', $name, $clusters);
		$kept = '';
		foreach ($clusters[0] as $cluster) {
			if (mb_strlen($kept . $cluster) > $characters || strlen($kept . $cluster) > $bytes) {
				break;
			}
			$kept .= $cluster;
		}
		return $kept;
	}

	/** Whether a name without its prefix is about as long as names get. */
	private static function isFull(string $rest): bool {
		return mb_strlen($rest) > self::MAX_CHARACTERS - 20 || strlen($rest) > self::MAX_BYTES - 40;
	}

	private static function clean(string $title): string {
		$title = self::nfc($title);
		$title = preg_replace('/[\x00-\x1F\x7F]+/u', ' ', $title) ?? '';
		$title = preg_replace('/\s*[:|]\s+/u', ' - ', $title) ?? '';
		$title = preg_replace('/\s*[\/\\\\:|]+\s*/u', '-', $title) ?? '';
		$title = preg_replace('/[*?"<>]+/u', '', $title) ?? '';
		return trim(preg_replace('/\s+/u', ' ', $title) ?? '', ' .');
	}

	/** A name that nothing precedes: not hidden, not empty, no device of Windows. */
	private static function standalone(string $name): string {
		$name = ltrim($name, '. ');
		if ($name === '') {
			return '_';
		}
		return preg_match(self::DEVICES, $name) === 1 || preg_match('/\.(part|filepart)$/i', $name) === 1 ? $name . '_' : $name;
	}

	private static function withoutCopyNumber(string $name): string {
		return preg_replace('/ \(\d+\)$/', '', $name) ?? $name;
	}

	public static function nfc(string $text): string {
		$text = mb_scrub($text, 'UTF-8');
		return Normalizer::normalize($text, Normalizer::FORM_C) ?: $text;
	}
}
