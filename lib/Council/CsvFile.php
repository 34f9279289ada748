<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Error\Invalid;

/**
 * A table as spreadsheets export it: UTF-8 with or without mark, or Windows-1252; separated by `;`, `,` or tabs;
 * fields in quotes may hold separators and line breaks.
 */
final class CsvFile {
	private const SEPARATORS = [';', ',', "\t"];

	/**
	 * @param list<string> $header column names as written
	 * @param array<int, list<string>> $rows trimmed fields by the line number on which the row begins; blank rows are left out
	 */
	private function __construct(
		public readonly array $header,
		public readonly array $rows,
	) {
	}

	/** @throws Invalid no header line */
	public static function read(string $bytes): self {
		$text = self::decode($bytes);
		$firstLine = strtok(ltrim($text, "\r\n"), "\r\n");
		$separator = self::separator($firstLine === false ? '' : $firstLine);
		$rows = self::rows($text, $separator);
		$first = array_key_first($rows);
		if ($first === null) {
			throw new Invalid('empty_file', 'The file is empty.', field: 'csv');
		}
		$header = $rows[$first];
		unset($rows[$first]);
		return new self($header, $rows);
	}

	private static function decode(string $bytes): string {
		$text = str_starts_with($bytes, "\xEF\xBB\xBF") ? substr($bytes, 3) : $bytes;
		return mb_check_encoding($text, 'UTF-8') ? $text : mb_convert_encoding($text, 'UTF-8', 'Windows-1252');
	}

	private static function separator(string $line): string {
		$counts = array_map(static fn (string $separator): int => substr_count($line, $separator), self::SEPARATORS);
		return self::SEPARATORS[array_search(max($counts), $counts, true)];
	}

	/** @return array<int, list<string>> */
	private static function rows(string $text, string $separator): array {
		$rows = [];
		$fields = [];
		$field = '';
		$quoted = false;
		$line = 1;
		$began = 1;
		$text = str_replace(["\r\n", "\r"], "\n", $text) . "\n";
		for ($at = 0, $length = strlen($text); $at < $length; $at++) {
			$character = $text[$at];
			if ($character === "\n") {
				$line++;
			}
			if ($quoted) {
				if ($character === '"' && ($text[$at + 1] ?? '') === '"') {
					$field .= '"';
					$at++;
				} elseif ($character === '"') {
					$quoted = false;
				} else {
					$field .= $character;
				}
			} elseif ($character === '"' && trim($field) === '') {
				$quoted = true;
				$field = '';
			} elseif ($character === $separator || $character === "\n") {
				$fields[] = trim($field);
				$field = '';
				if ($character === "\n") {
					if (implode('', $fields) !== '') {
						$rows[$began] = $fields;
					}
					$fields = [];
					$began = $line;
				}
			} else {
				$field .= $character;
			}
		}
		if ($quoted) {
			throw new Invalid('unclosed_quote', 'A quotation mark opened on line {line} is never closed: the file cannot be read reliably.', ['line' => $began], 'csv');
		}
		return $rows;
	}
}
