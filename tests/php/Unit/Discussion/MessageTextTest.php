<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Discussion;

use OCA\ConseilMunicipal\Discussion\MessageText;
use OCA\ConseilMunicipal\Error\Invalid;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class MessageTextTest extends TestCase {
	public function testMarkupIsKeptAsTheTextItIs(): void {
		self::assertSame('<b>oui</b> & <script>alert(1)</script>', MessageText::from(' <b>oui</b> & <script>alert(1)</script> ')->text);
	}

	public function testLinesStayAndSignsThatNoKeyboardMakesGo(): void {
		self::assertSame("un\ndeux\n\ttrois", MessageText::from("un\r\ndeux\r\tt\0rois\x1B")->text);
	}

	public function testTenThousandCharactersAreTheMost(): void {
		self::assertSame(10_000, mb_strlen(MessageText::from(str_repeat('é', 10_000))->text));
		$this->expectRefusal('too_long', str_repeat('é', 10_001));
	}

	#[TestWith(['required', null])]
	#[TestWith(['required', " \n "])]
	#[TestWith(['required', "\0"])]
	#[TestWith(['not_text', ['a list']])]
	#[TestWith(['not_text', "\xC3\x28"])]
	#[TestWith(['too_many_mentions', '@a1 @a2 @a3 @a4 @a5 @a6 @a7 @a8 @a9 @b1 @b2 @b3 @b4 @b5 @b6 @b7 @b8 @b9 @c1 @c2 @c3'])]
	public function testWhatIsNoTextIsRefused(string $code, mixed $value): void {
		$this->expectRefusal($code, $value);
	}

	private function expectRefusal(string $code, mixed $value): void {
		try {
			MessageText::from($value);
			self::fail('Accepted');
		} catch (Invalid $refusal) {
			self::assertSame([$code, 'text'], [$refusal->errorCode, $refusal->field]);
		}
	}
}
