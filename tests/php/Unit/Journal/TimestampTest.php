<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Journal;

use OCA\ConseilMunicipal\Journal\TimestampReply;
use OCA\ConseilMunicipal\Journal\TimestampRequest;
use OCA\ConseilMunicipal\Tests\Timestamp\Authority;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use UnexpectedValueException;

/** Requests and answers of RFC 3161, made and verified by the `openssl` program. */
final class TimestampTest extends TestCase {
	private static Authority $authority;

	public static function setUpBeforeClass(): void {
		self::$authority = Authority::make();
	}

	public static function tearDownAfterClass(): void {
		self::$authority->remove();
	}

	public function testAnAuthorityUnderstandsTheRequestAndItsAnswerVerifies(): void {
		$hash = hash('sha256', 'manifest');
		$request = TimestampRequest::of($hash);
		$before = time();
		$reply = TimestampReply::to($request, self::$authority->answer($request->der()));
		self::assertGreaterThanOrEqual($before, $reply->at->getTimestamp());
		self::assertLessThanOrEqual(time(), $reply->at->getTimestamp());
		self::assertTrue(self::$authority->verifies($reply->der, $hash));
		self::assertFalse(self::$authority->verifies($reply->der, hash('sha256', 'another')));
	}

	public function testAnAnswerAboutSomethingElseIsRefused(): void {
		$asked = TimestampRequest::of(hash('sha256', 'manifest'));
		$other = self::$authority->answer(TimestampRequest::of(hash('sha256', 'another'))->der());
		$this->expectException(UnexpectedValueException::class);
		TimestampReply::to($asked, $other);
	}

	public function testAnAnswerToAnEarlierRequestIsRefused(): void {
		$hash = hash('sha256', 'manifest');
		$earlier = self::$authority->answer(TimestampRequest::of($hash)->der());
		$this->expectException(UnexpectedValueException::class);
		TimestampReply::to(TimestampRequest::of($hash), $earlier);
	}

	/** @return iterable<string, array{string}> */
	public static function nonsense(): iterable {
		yield 'nothing' => [''];
		yield 'a page' => ['<!doctype html><title>Maintenance</title>'];
		yield 'a refusal' => ["\x30\x05\x30\x03\x02\x01\x02"];
		yield 'granted, without a timestamp' => ["\x30\x05\x30\x03\x02\x01\x00"];
		yield 'a length beyond the end' => ["\x30\x82\xff\xff\x30\x03\x02\x01\x00"];
		yield 'a length of eight bytes' => ["\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff"];
		yield 'cut in the middle of a length' => ["\x30\x82\x01"];
	}

	#[DataProvider('nonsense')]
	public function testAnythingElseIsRefused(string $answer): void {
		$this->expectException(UnexpectedValueException::class);
		TimestampReply::to(TimestampRequest::of(hash('sha256', 'manifest')), $answer);
	}

	public function testACutAnswerIsRefused(): void {
		$request = TimestampRequest::of(hash('sha256', 'manifest'));
		$whole = self::$authority->answer($request->der());
		$this->expectException(UnexpectedValueException::class);
		TimestampReply::to($request, substr($whole, 0, -1));
	}
}
