<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Search;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Finds words in columns whatever their case and accents. Each database is asked in its own way: SQLite lowers only ASCII, PostgreSQL
 * tells « é » from « e », MariaDB compares as one reads.
 */
final class Wording {
	private const ACCENTED = [
		'a' => 'àâäáã', 'c' => 'ç', 'e' => 'éèêë', 'i' => 'îïí', 'n' => 'ñ', 'o' => 'ôöó', 'u' => 'ûüùú', 'y' => 'ÿ', "'" => '’',
	];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** Lower case, no accents, no ligatures. */
	public static function plain(string $text): string {
		$plain = ['œ' => 'oe', 'æ' => 'ae'];
		foreach (self::ACCENTED as $letter => $accented) {
			$plain += array_fill_keys(mb_str_split($accented), $letter);
		}
		return strtr(mb_strtolower($text), $plain);
	}

	/**
	 * SQL: the column holds the word.
	 *
	 * @param string $column never what a person typed
	 * @param string $word that is plain
	 * @return non-empty-list<string> any of them
	 */
	public function holds(IQueryBuilder $query, string $column, string $word): array {
		$spelled = array_values(array_unique([$word, strtr($word, ['oe' => 'œ', 'ae' => 'æ'])]));
		return array_map(fn (string $one): string => match ($this->db->getDatabaseProvider()) {
			IDBConnection::PLATFORM_SQLITE => "$column GLOB " . $query->createNamedParameter('*' . self::signs($one) . '*'),
			IDBConnection::PLATFORM_POSTGRES => self::translated($column) . ' LIKE ' . $query->createNamedParameter('%' . $this->db->escapeLikeParameter($one) . '%'),
			default => $query->expr()->iLike($column, $query->createNamedParameter('%' . strtr($this->db->escapeLikeParameter($one), ["'" => '_']) . '%')),
		}, $spelled);
	}

	/** What GLOB, which tells one sign from another, takes for each. */
	private static function signs(string $word): string {
		return implode('', array_map(static function (string $sign): string {
			$accented = self::ACCENTED[$sign] ?? '';
			$ways = array_unique([$sign, mb_strtoupper($sign), ...mb_str_split($accented . mb_strtoupper($accented))]);
			return count($ways) > 1 || in_array($sign, ['*', '?', '['], true) ? '[' . implode('', $ways) . ']' : $sign;
		}, mb_str_split($word)));
	}

	private static function translated(string $column): string {
		$from = $to = '';
		foreach (self::ACCENTED as $letter => $accented) {
			$from .= $accented . mb_strtoupper($accented);
			$to .= str_repeat($letter === "'" ? "''" : $letter, 2 * mb_strlen($accented));
		}
		return "TRANSLATE(LOWER($column), '{$from}ŒÆ', '{$to}œæ')";
	}
}
