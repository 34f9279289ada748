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
		/** @var 'number'|'chain'|'hash'|null what is wrong with the first broken line */
		public readonly ?string $reason = null,
	) {
	}

	/** @param iterable<Entry> $entries from the first line on */
	public static function of(iterable $entries): self {
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
		}
		return new self($lines, $head);
	}

	public function holds(): bool {
		return $this->brokenAt === null;
	}
}
