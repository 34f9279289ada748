<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Council;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class InputTest extends TestCase {
	/** @return iterable<string, array{string}> */
	public static function broken(): iterable {
		yield 'CR LF' => ["Jean\r\nBcc: evil@example.org"];
		yield 'CR' => ["Jean\rPaul"];
		yield 'LF' => ["Jean\nPaul"];
		yield 'NUL' => ["Jean\0Paul"];
		yield 'tabulation' => ["Jean\tPaul"];
		yield 'escape' => ["Jean\e[31m"];
		yield 'delete' => ["Jean\x7F"];
		yield 'a control of Latin-1' => ["Jean\u{9B}31m"];
		yield 'line separator' => ["Jean\u{2028}Paul"];
	}

	#[DataProvider('broken')]
	public function testOneLineIsOneLine(string $value): void {
		$input = new Input(['name' => $value, 'list' => [$value]]);
		self::assertRefused('not_one_line', 'name', static fn () => $input->text('name', 120));
		self::assertRefused('not_one_line', 'list', static fn () => $input->texts('list', 120));
	}

	public function testWhatSurroundsALineIsNoPartOfIt(): void {
		self::assertSame('Jean-Noël d’Hôpital', (new Input(['name' => " Jean-Noël d’Hôpital\r\n"]))->text('name', 120));
	}

	/** A title is pasted from a document, where it filled two lines. */
	public function testATitleIsPutBackOnOneLine(): void {
		$title = static fn (string $value): string => (new Input(['title' => $value]))->title('title', 120);
		self::assertSame('Cantine : tarifs 2027', $title("Cantine :\r\n\ttarifs\u{2028}2027"));
		self::assertSame("Cantine\u{A0}: tarifs", $title("Cantine\u{A0}: tarifs"), 'a space that does not break is kept');
		self::assertRefused('control_character', 'title', static fn () => $title("Cantine\0"."x"));
	}

	public function testAPassageKeepsItsLinesAndNothingThatCannotBeShown(): void {
		$passage = static fn (string $value): ?string => (new Input(['why' => $value]))->optionalPassage('why', 120);
		self::assertSame("Un.\r\nDeux.\n\tTrois.", $passage("Un.\r\nDeux.\n\tTrois."));
		self::assertSame("Un.\nDeux.\nTrois.", $passage("Un.\x0BDeux.\u{2029}Trois."), 'as word processors break lines');
		self::assertNull($passage(" \r\n "));
		self::assertRefused('control_character', 'why', static fn () => $passage("Un.\x08Deux."));
		self::assertRefused('required', 'why', static fn () => (new Input([]))->passage('why', 120));
	}

	private static function assertRefused(string $code, string $field, callable $reading): void {
		try {
			$reading();
		} catch (Invalid $refusal) {
			self::assertSame([$code, $field], [$refusal->errorCode, $refusal->field]);
			return;
		}
		self::fail("$field is taken");
	}
}
