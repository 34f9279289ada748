<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use Normalizer;

/** The item that a file of the inbox most likely belongs to. */
final class Suggestion {
	/** Words that say nothing about a subject. */
	private const STOP_WORDS = ['avec', 'dans', 'pour', 'sans', 'sous', 'leur', 'leurs', 'cette', 'projet', 'note', 'annexe', 'document',
		'deliberation', 'version', 'final', 'finale', 'copie', 'conseil', 'municipal', 'seance', 'mairie', 'commune', 'point', 'scan'];

	private function __construct(
		public readonly int $itemId,
		/** @var 'number'|'words' */
		public readonly string $reason,
	) {
	}

	/**
	 * By the leading number of the file name, unless its words clearly belong to another item; else by words in common.
	 *
	 * @param array<int, array{number: ?int, title: string}> $items by item id
	 */
	public static function for(string $fileName, array $items): ?self {
		$byWords = self::byWords($fileName, $items);
		foreach ($items as $id => $item) {
			if ($item['number'] !== null && $item['number'] === self::leadingNumber($fileName)) {
				return $byWords !== null && self::common($fileName, $item['title']) === 0 && $byWords['score'] >= 2
					? new self($byWords['id'], 'words')
					: new self($id, 'number');
			}
		}
		return $byWords === null ? null : new self($byWords['id'], 'words');
	}

	/**
	 * A number of one or two digits in front (« 05_RAO.pdf », « 5 - RAO.pdf », « point 5 RAO.pdf »), never the beginning
	 * of a date or of a longer number.
	 */
	public static function leadingNumber(string $fileName): ?int {
		$pattern = '/^(?:point|pt|n°|n|item)?\s*0*(\d{1,2})(?![\d])(?!\s?[-._]\s?\d{1,2}\s?[-._]\s?\d{2})(?=[\s._\-–)]|$)/iu';
		return preg_match($pattern, trim($fileName), $parts) === 1 ? (int)$parts[1] : null;
	}

	/**
	 * @param array<int, array{number: ?int, title: string}> $items
	 * @return ?array{id: int, score: int}
	 */
	private static function byWords(string $fileName, array $items): ?array {
		$best = null;
		$tied = false;
		foreach ($items as $id => $item) {
			$score = self::common($fileName, $item['title']);
			if ($score === 0) {
				continue;
			}
			$tied = $best !== null && $score === $best['score'];
			if ($best === null || $score > $best['score']) {
				$best = ['id' => $id, 'score' => $score];
			}
		}
		return $tied ? null : $best;
	}

	private static function common(string $fileName, string $title): int {
		return count(array_intersect(self::words($fileName), self::words($title)));
	}

	/** @return list<string> stems of the words that carry meaning, without accents */
	private static function words(string $text): array {
		$text = preg_replace('/\.[\p{L}\p{N}]{1,5}$/u', '', mb_scrub($text)) ?? $text;
		$text = Normalizer::normalize($text, Normalizer::FORM_D) ?: $text;
		$text = mb_strtolower(preg_replace('/\p{Mn}+/u', '', $text) ?? $text);
		$words = preg_split('/[^\p{L}\p{N}]+/u', $text, -1, PREG_SPLIT_NO_EMPTY) ?: [];
		$words = array_filter($words, static fn (string $word): bool => mb_strlen($word) >= 4
			&& preg_match('/^\d+$/', $word) !== 1 && !in_array($word, self::STOP_WORDS, true));
		return array_values(array_unique(array_map(static fn (string $word): string => rtrim($word, 'sx'), $words)));
	}
}
