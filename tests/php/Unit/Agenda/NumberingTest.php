<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Agenda;

use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\Numbering;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class NumberingTest extends TestCase {
	/**
	 * @param list<ItemKind> $kinds
	 * @param list<?int> $expected
	 */
	#[DataProvider('agendas')]
	public function testNumbersFollowTheOrder(array $kinds, array $expected): void {
		self::assertSame($expected, Numbering::of($kinds));
	}

	/** @return iterable<string, array{list<ItemKind>, list<?int>}> */
	public static function agendas(): iterable {
		[$deliberation, $procedural, $other] = [ItemKind::Deliberation, ItemKind::Procedural, ItemKind::OtherBusiness];
		yield 'empty' => [[], []];
		yield 'from one' => [[$deliberation, $deliberation], [1, 2]];
		yield 'a leading procedural item is zero' => [[$procedural, $deliberation], [0, 1]];
		yield 'a second procedural item counts on' => [[$procedural, $procedural, $deliberation], [0, 1, 2]];
		yield 'a procedural item in the middle' => [[$deliberation, $procedural], [1, 2]];
		yield 'other business has none' => [[$deliberation, $other], [1, null]];
		yield 'other business in the middle takes no number' => [[$deliberation, $other, $deliberation], [1, null, 2]];
	}

	public function testANewItemGoesBeforeTheOtherBusinessThatClosesTheAgenda(): void {
		$kinds = [ItemKind::Deliberation, ItemKind::OtherBusiness];
		self::assertSame(1, Numbering::lastPlace($kinds, ItemKind::Deliberation));
		self::assertSame(2, Numbering::lastPlace($kinds, ItemKind::OtherBusiness));
		self::assertSame(0, Numbering::lastPlace([], ItemKind::Deliberation));
	}
}
