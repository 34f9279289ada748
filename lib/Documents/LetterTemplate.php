<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Error\Invalid;

/**
 * How a council words its letter: paragraphs and headings, among which stand names in braces. Some are words of a sentence, others a
 * whole part of the convocation, alone in their paragraph. Decision 0022.
 *
 * @psalm-type TemplateBlock = array{kind: 'heading'|'paragraph', text: string, align: 'left'|'center'|'right', strong: bool}
 */
final class LetterTemplate {
	/** Parts that no convocation may lack (CGCT, art. L. 2121-10): what it does, when and where, on what, and whose act it is. */
	public const NEEDED = ['annonce', 'rendez-vous', 'ordre du jour', 'signature'];
	/** Alone in their paragraph. */
	public const PARTS = [...self::NEEDED, 'ouverture', 'fin', 'pouvoirs', 'contact'];
	/** Words in a sentence. */
	public const WORDS = [...LetterFields::KNOWN, 'titre', 'commune', 'assemblée', 'signataire', 'qualité'];
	private const MOST_BLOCKS = 200;
	private const LONGEST = 20_000;

	/**
	 * @param list<TemplateBlock> $blocks
	 * @param string $name of the file, for refusals
	 * @throws Invalid
	 */
	public static function check(array $blocks, string $name): void {
		$text = implode("\n", array_column($blocks, 'text'));
		if (count($blocks) > self::MOST_BLOCKS || mb_strlen($text) > self::LONGEST) {
			throw new Invalid('template_too_long', '“{name}” is too long for a letter: at most {maximum} paragraphs. Nothing was kept.', ['name' => $name, 'maximum' => self::MOST_BLOCKS], 'template');
		}
		self::mustKnow($blocks, $name);
		$missing = array_values(array_filter(self::NEEDED, static fn (string $part): bool => !self::stands($blocks, $part)));
		if ($missing !== []) {
			throw new Invalid('template_incomplete', '“{name}” lacks what the law asks of a convocation: {fields}. Put each alone in a paragraph of its own, then choose the file again. Nothing was kept.',
				['name' => $name, 'fields' => self::braced($missing)], 'template');
		}
	}

	/** @return ?string the part that a paragraph stands for */
	public static function part(string $text): ?string {
		$name = preg_match('/^\s*\{([^{}]*)\}\s*\z/u', $text, $found) === 1 ? self::plain($found[1]) : null;
		return $name !== null && in_array($name, self::PARTS, true) ? $name : null;
	}

	/** As people type it: any case, any space. */
	public static function plain(string $name): string {
		return mb_strtolower(trim(preg_replace('/[\s\x{A0}\x{202F}]+/u', ' ', $name) ?? $name));
	}

	/** @param list<TemplateBlock> $blocks */
	private static function mustKnow(array $blocks, string $name): void {
		$unknown = [];
		foreach ($blocks as ['text' => $text]) {
			preg_match_all('/\{([^{}]*)\}/u', $text, $found);
			foreach (self::part($text) === null ? $found[1] : [] as $field) {
				if (!in_array(self::plain($field), self::WORDS, true)) {
					$unknown[] = $field;
				}
			}
		}
		if ($unknown !== []) {
			throw new Invalid('unknown_template_field', '“{name}” asks for {fields}, which nobody can fill in there. Within a sentence: {words}. Alone in a paragraph: {parts}. Nothing was kept.', [
				'name' => $name, 'fields' => self::braced(array_slice(array_values(array_unique($unknown)), 0, 10)), 'words' => self::braced(self::WORDS), 'parts' => self::braced(self::PARTS),
			], 'template', ['fields' => $unknown]);
		}
	}

	/** @param list<TemplateBlock> $blocks */
	private static function stands(array $blocks, string $part): bool {
		return array_filter($blocks, static fn (array $block): bool => self::part($block['text']) === $part) !== [];
	}

	/** @param list<string> $names */
	private static function braced(array $names): string {
		return implode(', ', array_map(static fn (string $name): string => '{' . $name . '}', $names));
	}
}
