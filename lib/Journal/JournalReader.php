<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use Generator;

/** Checks the journal of a council and hands it out. */
final class JournalReader {
	public function __construct(
		private readonly EntryMapper $entries,
	) {
	}

	/** @return string hash of the last line */
	public function head(int $councilId): string {
		return $this->entries->head($councilId)['hash'];
	}

	public function verify(int $councilId): Verification {
		return Verification::of($this->entries->all($councilId));
	}

	/**
	 * One JSON object per line: `content` is the text that was hashed, word for word, so that anyone can compute
	 * SHA-256(previousHash + content) again.
	 *
	 * @return Generator<int, string>
	 */
	public function export(int $councilId): Generator {
		foreach ($this->entries->all($councilId) as $entry) {
			yield CanonicalJson::encode(['content' => $entry->content(), 'hash' => $entry->hash, 'previousHash' => $entry->previousHash, 'seq' => $entry->seq]);
		}
	}
}
