<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

/** What checking a journal found: how many lines hold, and the first that does not. */
final class Verification {
	private function __construct(
		public readonly int $lines,
		public readonly string $head,
		public readonly ?int $brokenAt = null,
		/** @var 'number'|'chain'|'hash'|'cut'|null what is wrong with the first broken line; `cut`: it holds, and lacks a line it had */
		public readonly ?string $reason = null,
	) {
	}

	/**
	 * @param iterable<Entry> $entries from the first line on
	 * @param list<string> $expected hashes of lines that must be among them: a chain that lost its end holds by itself
	 */
	public static function of(iterable $entries, array $expected = []): self {
		$missing = array_fill_keys($expected, true);
		$lines = 0;
		$head = Entry::GENESIS;
		foreach ($entries as $entry) {
			$reason = match (true) {
				$entry->seq !== $lines + 1 => 'number',
				!hash_equals($head, $entry->previousHash) => 'chain',
				!hash_equals($entry->computedHash(), $entry->hash) => 'hash',
				default => null,
			};
			if ($reason !== null) {
				return new self($lines, $head, $lines + 1, $reason);
			}
			$lines++;
			$head = $entry->hash;
			unset($missing[$head]);
		}
		return $missing === [] ? new self($lines, $head) : new self($lines, $head, $lines + 1, 'cut');
	}

	public function holds(): bool {
		return $this->brokenAt === null;
	}
}
