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
}
