<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use DOMDocument;
use DOMElement;
use DOMNode;
use DOMText;
use DOMXPath;

/**
 * Fields such as `{titre}` in one XML part of an OpenDocument text, wherever the editor cut the words: a program that notes a
 * bold letter or a revision in the middle of `{titre}` leaves several text nodes of which the reader sees one word.
 */
final class FieldText {
	private const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
	private const DC = 'http://purl.org/dc/elements/1.1/';
	/** Between braces, a name as people type it: letters, figures, spaces, dots, hyphens, apostrophes. */
	private const PATTERN = '/\{[\s\x{A0}]*(\p{L}[\p{L}\p{M}\p{N}_ .\-\'’\x{A0}]{0,59}?)[\s\x{A0}]*\}/u';
	/** Stands for what is no text and ends a word: a picture, a tab, a note. */
	private const BREAK = "\u{FFFC}";
	/** Marks without width, which may stand in the middle of a word. */
	private const MARKS = ['span', 'a', 'meta', 'bookmark', 'bookmark-start', 'bookmark-end', 'reference-mark', 'reference-mark-start', 'reference-mark-end', 'soft-page-break', 'change', 'change-start', 'change-end'];

	private readonly DOMXPath $find;

	public function __construct(
		private readonly DOMDocument $part,
	) {
		$this->find = new DOMXPath($part);
		$this->find->registerNamespace('text', self::TEXT);
		$this->find->registerNamespace('dc', self::DC);
	}

	/** @return list<string> names as they are typed, in the order of the text, each once */
	public function names(): array {
		$names = [];
		foreach ($this->paragraphs() as $paragraph) {
			foreach ($this->fields($paragraph)[0] as [$name]) {
				$names[$name] = true;
			}
		}
		return array_map(strval(...), array_keys($names));
	}

	/**
	 * @param callable(string): ?string $value of a name as it is typed; null leaves the field as it stands
	 * @return bool whether anything was replaced
	 */
	public function fill(callable $value): bool {
		$changed = false;
		foreach ($this->paragraphs() as $paragraph) {
			[$fields, $pieces] = $this->fields($paragraph);
			// From the last to the first, so that places before it stay where they are.
			foreach (array_reverse($fields) as [$name, $start, $length]) {
				$text = $value($name);
				if ($text !== null) {
					$pieces = $this->replace($pieces, $start, $length, $text);
					$changed = true;
				}
			}
		}
		return $changed;
	}

	/** @return list<DOMElement> outside of what was deleted but is kept as a revision */
	private function paragraphs(): array {
		$found = $this->find->query('(//text:p | //text:h | //dc:title | //dc:subject | //dc:description)[not(ancestor::text:tracked-changes)]');
		return $found === false ? [] : array_values(array_filter(iterator_to_array($found), static fn (object $node): bool => $node instanceof DOMElement));
	}

	/** @return array{list<array{string, int, int}>, list<array{DOMText, int}>} name, start and length in bytes; text nodes with their start */
	private function fields(DOMElement $paragraph): array {
		$text = '';
		$pieces = [];
		$this->read($paragraph, $text, $pieces);
		preg_match_all(self::PATTERN, $text, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE);
		return [
			array_map(static fn (array $match): array => [$match[1][0], $match[0][1], strlen($match[0][0])], $found),
			$pieces,
		];
	}

	/** @param list<array{DOMText, int}> $pieces */
	private function read(DOMNode $node, string &$text, array &$pieces): void {
		foreach ($node->childNodes as $child) {
			if ($child instanceof DOMText) {
				$pieces[] = [$child, strlen($text)];
				$text .= $child->data;
			} elseif ($child instanceof DOMElement) {
				if ($child->namespaceURI === self::TEXT && in_array($child->localName, self::MARKS, true)) {
					$this->read($child, $text, $pieces);
				} else {
					$text .= self::BREAK;
				}
			}
		}
	}

	/**
	 * The words go where the field began, in its style; what is left of the field in other nodes goes.
	 *
	 * @param list<array{DOMText, int}> $pieces
	 * @return list<array{DOMText, int}> pieces before the field
	 */
	private function replace(array $pieces, int $start, int $length, string $value): array {
		$end = $start + $length;
		$kept = [];
		$written = false;
		foreach ($pieces as [$node, $at]) {
			$size = strlen($node->data);
			$from = max(0, $start - $at);
			if ($at >= $end || $from >= $size) {
				if ($at + $size <= $start) {
					$kept[] = [$node, $at];
				}
				continue;
			}
			$before = substr($node->data, 0, $from);
			$after = substr($node->data, min($size, $end - $at));
			$written ? $node->data = $before . $after : $this->write($node, $before, $value, $after);
			if (!$written) {
				$kept[] = [$node, $at];
			}
			$written = true;
		}
		return $kept;
	}

	/** A new line of the value becomes a line break of the document. */
	private function write(DOMText $node, string $before, string $value, string $after): void {
		$lines = explode("\n", self::printable($value));
		$node->data = $before . array_shift($lines);
		$next = $node->nextSibling;
		$last = $node;
		foreach ($lines as $line) {
			$node->parentNode?->insertBefore($this->part->createElementNS(self::TEXT, 'text:line-break'), $next);
			$last = $this->part->createTextNode($line);
			$node->parentNode?->insertBefore($last, $next);
		}
		$last->data .= $after;
	}

	/** What XML can hold, one kind of line end, no run of spaces that the format would swallow. */
	private static function printable(string $value): string {
		$value = str_replace(["\r\n", "\r"], "\n", mb_scrub($value, 'UTF-8'));
		$value = preg_replace('/[^\x{9}\x{A}\x{20}-\x{D7FF}\x{E000}-\x{FFFD}\x{10000}-\x{10FFFF}]/u', '', $value) ?? '';
		return preg_replace('/[ \t]+/u', ' ', $value) ?? '';
	}
}
