<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Reply;

use OCA\ConseilMunicipal\Reply\AnswerToken;
use OCP\Security\ICrypto;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class AnswerTokenTest extends TestCase {
	public function testWhatWasSealedIsRead(): void {
		$token = new AnswerToken(1, 22, 333, 1800000000, 'Abcdefgh01234567');
		self::assertEquals($token, AnswerToken::read($token->sealed(self::crypto()), self::crypto()));
	}

	public function testASealOfAnotherInstanceOrForAnotherPurposeIsNone(): void {
		$token = new AnswerToken(1, 22, 333, 1800000000, 'Abcdefgh01234567');
		self::assertNull(AnswerToken::read($token->sealed(self::crypto('other')), self::crypto()));
		$other = rtrim(strtr(base64_encode(hash('sha256', self::crypto()->calculateHMAC('1-22-333-1800000000-Abcdefgh01234567'), true)), '+/', '-_'), '=');
		self::assertNull(AnswerToken::read("1-22-333-1800000000-Abcdefgh01234567-$other", self::crypto()));
	}

	/** Any other writing of the same numbers, anything before or after. */
	#[TestWith(['0%s'])]
	#[TestWith(['%s-'])]
	#[TestWith(["%s\n"])]
	#[TestWith(['%s/..'])]
	#[TestWith([''])]
	#[TestWith(['1-2-3'])]
	#[TestWith(['99999999999999999999-22-333-1800000000-Abcdefgh01234567-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])]
	public function testNothingElseIsRead(string $text): void {
		$token = new AnswerToken(1, 22, 333, 1800000000, 'Abcdefgh01234567');
		self::assertNull(AnswerToken::read(sprintf($text, $token->sealed(self::crypto())), self::crypto()));
	}

	private static function crypto(string $secret = 'secret'): ICrypto {
		return new class($secret) implements ICrypto {
			public function __construct(
				private readonly string $secret,
			) {
			}

			#[\Override]
			public function calculateHMAC(string $message, string $password = ''): string {
				return hash_hmac('sha512', $message, $this->secret, true);
			}

			#[\Override]
			public function encrypt(string $plaintext, string $password = ''): string {
				throw new \LogicException('not asked for');
			}

			#[\Override]
			public function decrypt(string $authenticatedCiphertext, string $password = ''): string {
				throw new \LogicException('not asked for');
			}
		};
	}
}
