<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Journal;

use OCA\ConseilMunicipal\Journal\Entry;
use OCA\ConseilMunicipal\Journal\Verification;
use PHPUnit\Framework\TestCase;

final class VerificationTest extends TestCase {
	/** @return list<Entry> */
	private static function journal(): array {
		$previous = Entry::GENESIS;
		$entries = [];
		foreach (['a', 'b', 'c'] as $index => $name) {
			$entry = (new Entry(1, $index + 1, 1800000000 + $index, 'valerie', 'document_published', 5, 9, '{"name":"' . $name . '"}', $previous))->sealed();
			$entries[] = $entry;
			$previous = $entry->hash;
		}
		return $entries;
	}

	private static function altered(Entry $entry, string $payload): Entry {
		return new Entry($entry->councilId, $entry->seq, $entry->at, $entry->actor, $entry->type, $entry->meetingId, $entry->itemId, $payload, $entry->previousHash, $entry->hash);
	}

	public function testAJournalNobodyTouchedHolds(): void {
		$verification = Verification::of(self::journal());
		self::assertTrue($verification->holds());
		self::assertSame(3, $verification->lines);
	}

	public function testTheHashIsThatOfStandardTools(): void {
		$entry = self::journal()[0];
		$text = '{"actor":"valerie","at":"2027-01-15T08:00:00Z","payload":{"name":"a"},"seq":1,"subject":{"council":1,"item":9,"meeting":5},"type":"document_published"}';
		self::assertSame($text, $entry->content());
		self::assertSame(hash('sha256', str_repeat('0', 64) . $text), $entry->hash);
	}

	public function testAnAlteredLineIsFound(): void {
		$journal = self::journal();
		$journal[1] = self::altered($journal[1], '{"name":"x"}');
		$verification = Verification::of($journal);
		self::assertSame([2, 'hash'], [$verification->brokenAt, $verification->reason]);
	}

	public function testAnAlteredLineThatWasSealedAgainIsFoundAtTheNext(): void {
		$journal = self::journal();
		$journal[1] = self::altered($journal[1], '{"name":"x"}')->sealed();
		$verification = Verification::of($journal);
		self::assertSame([3, 'chain'], [$verification->brokenAt, $verification->reason]);
	}

	public function testARemovedLineIsFound(): void {
		$journal = self::journal();
		unset($journal[1]);
		$verification = Verification::of($journal);
		self::assertSame([2, 'number'], [$verification->brokenAt, $verification->reason]);
	}

	/** Each byte of each field that is hashed, one bit at a time. */
	public function testAnyBitOfAnyFieldIsFound(): void {
		$tried = 0;
		foreach (self::journal() as $line => $entry) {
			$fields = get_object_vars($entry);
			foreach (['actor', 'type', 'payload', 'previousHash', 'hash'] as $field) {
				for ($bit = 0; $bit < 7 * strlen((string)$fields[$field]); $bit++) {
					$text = (string)$fields[$field];
					$text[intdiv($bit, 7)] = chr(ord($text[intdiv($bit, 7)]) ^ 1 << $bit % 7);
					$journal = self::journal();
					$journal[$line] = new Entry(...[$field => $text] + $fields);
					self::assertSame($line + 1, Verification::of($journal)->brokenAt, "$field, bit $bit of line $line");
					$tried++;
				}
			}
			foreach (['councilId', 'seq', 'at', 'meetingId', 'itemId'] as $field) {
				$journal = self::journal();
				$journal[$line] = new Entry(...[$field => $fields[$field] + 1] + $fields);
				self::assertSame($line + 1, Verification::of($journal)->brokenAt, "$field of line $line");
			}
		}
		self::assertGreaterThan(3000, $tried);
	}

	public function testWhatLostItsEndHoldsUnlessALaterHashIsKnown(): void {
		$journal = self::journal();
		$last = array_pop($journal);
		self::assertInstanceOf(Entry::class, $last);
		self::assertTrue(Verification::of($journal)->holds());
		self::assertTrue(Verification::of($journal, [$journal[1]->hash])->holds());
		$cut = Verification::of($journal, [$journal[1]->hash, $last->hash]);
		self::assertSame([false, 3, 'cut', 2], [$cut->holds(), $cut->brokenAt, $cut->reason, $cut->lines]);
	}
}
