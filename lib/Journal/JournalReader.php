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
	/** How anybody checks it, in the first line of the file. */
	private const VERIFICATION = 'Une ligne par fait, dans l’ordre de seq. Pour vérifier une ligne : hash = SHA-256, en hexadécimal, du texte previousHash suivi du texte content. '
		. 'previousHash est le hash de la ligne précédente, soixante-quatre zéros pour la première. Exemple : '
		. 'tail -n +2 journal.ndjson | jq -rj ".previousHash + .content" (une ligne à la fois) puis sha256sum. Une ligne ajoutée, ôtée ou changée rompt la suite. '
		. 'La dernière ligne (end) dit combien de faits précèdent (lines), le hash du dernier (head) et le SHA-256 de tout ce qui est avant elle dans ce fichier (before). '
		. 'Le programme verifier-journal.js, livré avec l’application dans le dossier tools, fait tout cela sans elle.';

	public function __construct(
		private readonly EntryMapper $entries,
	) {
	}

	/** @return string hash of the last line */
	public function head(int $councilId): string {
		return $this->entries->head($councilId)['hash'];
	}

	/** @param list<string> $expected hashes that the journal had at some moment: of lines it must still have */
	public function verify(int $councilId, array $expected = []): Verification {
		return Verification::of($this->entries->all($councilId), $expected);
	}

	/**
	 * One JSON object per line: `content` is the text that was hashed, word for word, so that anyone can compute
	 * SHA-256(previousHash + content) again.
	 *
	 * @return Generator<string, string> by the hash of the line
	 */
	public function export(int $councilId): Generator {
		foreach ($this->entries->all($councilId) as $entry) {
			yield $entry->hash => CanonicalJson::encode(['content' => $entry->content(), 'hash' => $entry->hash, 'previousHash' => $entry->previousHash, 'seq' => $entry->seq]);
		}
	}

	/**
	 * The whole file: how to check it, the lines, and a last line without which something is missing at the end.
	 *
	 * @return Generator<int, string>
	 */
	public function file(int $councilId): Generator {
		$before = hash_init('sha256');
		$first = CanonicalJson::encode(['verification' => self::VERIFICATION]);
		hash_update($before, $first . "\n");
		yield $first;
		$lines = 0;
		$head = Entry::GENESIS;
		foreach ($this->export($councilId) as $hash => $line) {
			hash_update($before, $line . "\n");
			yield $line;
			$lines++;
			$head = $hash;
		}
		yield CanonicalJson::encode(['end' => ['before' => hash_final($before), 'head' => $head, 'lines' => $lines]]);
	}
}
