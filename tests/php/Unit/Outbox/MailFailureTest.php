<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Outbox;

use OCA\ConseilMunicipal\Outbox\MailFailure;
use OCA\ConseilMunicipal\Outbox\Undeliverable;
use PHPUnit\Framework\TestCase;

final class MailFailureTest extends TestCase {
	public function testWhatAServerSaysInAnotherEncodingIsTakenByTheDatabase(): void {
		$words = MailFailure::words("550 Bo\xeete pleine\0 : refus\xe9");
		self::assertTrue(mb_check_encoding($words, 'UTF-8'));
		self::assertSame('550 Bo?te pleine : refus?', $words);
		self::assertSame('550 boîte pleine', MailFailure::words('550 boîte pleine'));
	}

	public function testALongAnswerIsCutBetweenTwoLetters(): void {
		$words = MailFailure::words('a' . str_repeat('é', 400));
		self::assertSame(499, strlen($words));
		self::assertTrue(mb_check_encoding($words, 'UTF-8'));
	}

	public function testTheLogHasACodeAndNobodysAddress(): void {
		self::assertSame('no_address', MailFailure::code(new Undeliverable('no_address')));
		self::assertSame('refused', MailFailure::code(new \RuntimeException(MailFailure::REFUSED)));
		self::assertSame(\RuntimeException::class, MailFailure::code(new \RuntimeException('550 marie@example.org is unknown')));
	}
}
