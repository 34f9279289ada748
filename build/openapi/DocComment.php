<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Build\OpenApi;

use PHPStan\PhpDocParser\Ast\PhpDoc\PhpDocNode;
use PHPStan\PhpDocParser\Ast\PhpDoc\PhpDocTextNode;
use PHPStan\PhpDocParser\Lexer\Lexer;
use PHPStan\PhpDocParser\Parser\ConstExprParser;
use PHPStan\PhpDocParser\Parser\PhpDocParser;
use PHPStan\PhpDocParser\Parser\TokenIterator;
use PHPStan\PhpDocParser\Parser\TypeParser;
use PHPStan\PhpDocParser\ParserConfig;

/** A PHPDoc comment, parsed: its words, its status lines (`404: No such council`), its tags. */
final class DocComment {
	public readonly PhpDocNode $node;

	public function __construct(string $comment) {
		$configuration = new ParserConfig([]);
		$constants = new ConstExprParser($configuration);
		$parser = new PhpDocParser($configuration, new TypeParser($configuration, $constants), $constants);
		$this->node = $parser->parse(new TokenIterator((new Lexer($configuration))->tokenize($comment)));
	}

	/** The text before the first tag or status line, on one line. */
	public function summary(): string {
		return trim((string)preg_replace('/\s+/', ' ', explode("\n\n", $this->firstText())[0]));
	}

	/** @return array<int, string> HTTP status => meaning */
	public function statuses(): array {
		preg_match_all('/^\s*\*?\s*(\d{3}): (.+)$/m', (string)$this->node, $lines, PREG_SET_ORDER);
		return array_column(array_map(static fn (array $line): array => [(int)$line[1], $line[2]], $lines), 1, 0);
	}

	/** The method of the same class whose body is also that of this one (`@sameBodyAs create`), where every field may be left out. */
	public function sameBodyAs(): ?string {
		$tag = array_values($this->node->getTagsByName('@sameBodyAs'))[0] ?? null;
		return $tag === null ? null : trim((string)$tag->value);
	}

	private function firstText(): string {
		foreach ($this->node->children as $child) {
			if ($child instanceof PhpDocTextNode && trim($child->text) !== '') {
				return $child->text;
			}
		}
		return '';
	}
}
