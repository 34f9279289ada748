<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Council;

use OCA\ConseilMunicipal\Council\FunctionWords;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class FunctionWordsTest extends TestCase {
	/** @return iterable<string, array{string, string}> */
	public static function functions(): iterable {
		yield 'the usual one' => ['conseiller municipal', 'conseillère municipale'];
		yield 'with a capital' => ['Conseiller municipal délégué', 'Conseillère municipale déléguée'];
		yield 'an adjoint' => ['1er adjoint au maire', '1re adjointe au maire'];
		yield 'an adjoint with a field' => ['deuxième adjoint au maire délégué aux travaux', 'deuxième adjointe au maire déléguée aux travaux'];
		yield 'a hyphen' => ['Vice-président', 'Vice-présidente'];
		yield 'one word for both' => ['maire', 'maire'];
		yield 'said in the feminine already' => ['conseillère municipale', 'conseillère municipale'];
		yield 'somebody else in it' => ['déléguée auprès du président', 'déléguée auprès du président'];
		yield 'something else in it' => ['conseiller délégué au sport régional', 'conseillère déléguée au sport régional'];
		yield 'nothing' => ['', ''];
	}

	#[DataProvider('functions')]
	public function testAFunctionAgreesWithTheWomanWhoHoldsIt(string $typed, string $shown): void {
		self::assertSame($shown, FunctionWords::of($typed, 'Mme'));
		self::assertSame($shown, FunctionWords::of($typed, 'Madame'));
	}

	#[DataProvider('functions')]
	public function testItIsAsTypedForAManAndWhenNobodyKnows(string $typed): void {
		self::assertSame($typed, FunctionWords::of($typed, 'M.'));
		self::assertSame($typed, FunctionWords::of($typed, null));
	}
}
