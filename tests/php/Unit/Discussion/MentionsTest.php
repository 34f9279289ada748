<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Discussion;

use OCA\ConseilMunicipal\Discussion\Mentions;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class MentionsTest extends TestCase {
	/** @param list<string> $named */
	#[DataProvider('texts')]
	public function testAccountsAreNamedByASignBeforeThem(string $text, array $named): void {
		self::assertSame($named, Mentions::in($text));
	}

	/** @return iterable<string, array{string, list<string>}> */
	public static function texts(): iterable {
		yield 'nobody' => ['On garde l’arrondi ?', []];
		yield 'at the beginning' => ['@odile on garde l’arrondi ?', ['odile']];
		yield 'before a full stop' => ['Voir avec @odile.perrachon.', ['odile.perrachon']];
		yield 'before a comma, in brackets, after an elision' => ['(@odile), d’@odile-p', ['odile', 'odile-p']];
		yield 'an account that is an address' => ['@odile@mairie.fr dit oui', ['odile@mairie.fr']];
		yield 'an address is nobody' => ['Écrire à contact@mairie.fr', []];
		yield 'quoted, with spaces' => ['@"odile p" et @"l’élu"', ['odile p', 'l’élu']];
		yield 'each once' => ['@odile @fabrice @odile', ['odile', 'fabrice']];
		yield 'letters with accents' => ['@rené', ['rené']];
		yield 'a lone sign' => ['à 3 € @ l’unité @', []];
		yield 'over a line' => ["@\"odile\np\"", []];
	}
}
