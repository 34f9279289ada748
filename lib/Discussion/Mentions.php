<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

/** Accounts named in a text: `@odile`, or `@"odile p"` when the account has other signs than letters, digits and `. _ - @`. */
final class Mentions {
	/** What stands before `@` makes it an address or a part of a word. */
	private const PATTERN = '/(?<![\p{L}\p{N}_.@\-])@(?:"(?<quoted>[^"\r\n]{1,64})"|(?<account>[\p{L}\p{N}_](?:[\p{L}\p{N}_.@\-]{0,62}[\p{L}\p{N}_])?))/u';

	/** @return list<string> each once, in the order of the text */
	public static function in(string $text): array {
		preg_match_all(self::PATTERN, $text, $found, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL);
		return array_values(array_unique(array_map(static fn (array $one): string => $one['account'] ?? $one['quoted'] ?? '', $found)));
	}
}
