<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Agenda;

use OCA\ConseilMunicipal\Agenda\DocumentPlan;
use OCA\ConseilMunicipal\Agenda\FoundFile;
use OCA\ConseilMunicipal\Agenda\KnownDocument;
use PHPUnit\Framework\TestCase;

final class DocumentPlanTest extends TestCase {
	/** @return array{itemId: ?int, file: FoundFile} */
	private static function found(int $fileId, ?int $itemId, string $path = 'note.odt', string $etag = 'a'): array {
		return ['itemId' => $itemId, 'file' => new FoundFile($fileId, $path, basename($path), 'text/plain', 1, $etag, 0)];
	}

	public function testFilesThatAreKnownNeedNothing(): void {
		self::assertSame(0, DocumentPlan::between([new KnownDocument(1, 100, 7, 'note.odt', 'a')], [self::found(100, 7)], [])->count());
	}

	public function testANewFileIsAdded(): void {
		$plan = DocumentPlan::between([], [self::found(100, 7), self::found(101, null, 'À classer/x.pdf')], []);
		self::assertSame([7, null], array_column($plan->add, 'itemId'));
	}

	public function testWrittenRenamedAndMovedFilesChange(): void {
		$known = [new KnownDocument(1, 100, 7, 'note.odt', 'a'), new KnownDocument(2, 101, 7, 'plan.pdf', 'a'), new KnownDocument(3, 102, 7, 'bilan.pdf', 'a')];
		$plan = DocumentPlan::between($known, [self::found(100, 7, 'note.odt', 'b'), self::found(101, 7, 'plan v2.pdf'), self::found(102, 8, 'bilan.pdf')], []);
		self::assertSame([1, 2, 3], array_keys($plan->change));
		self::assertSame([], $plan->gone);
	}

	public function testADeletedFileIsGoneOnce(): void {
		$known = [new KnownDocument(1, 100, 7, 'note.odt', 'a'), new KnownDocument(2, 101, 7, 'plan.pdf', 'a', missing: true)];
		self::assertSame([1], DocumentPlan::between($known, [], [])->gone);
	}

	public function testAFileThatComesBackIsTheSameDocument(): void {
		$plan = DocumentPlan::between([new KnownDocument(1, 100, 7, 'note.odt', 'a', missing: true)], [self::found(100, 7)], []);
		self::assertSame([1], array_keys($plan->change));
		self::assertSame([], $plan->add);
	}

	public function testFilesOfAFolderThatWasNotReadStay(): void {
		self::assertSame(0, DocumentPlan::between([new KnownDocument(1, 100, 7, 'note.odt', 'a')], [], [7])->count());
	}

	public function testAFileMovedOutOfAFolderThatWasReadIntoTheInboxIsNotGone(): void {
		$plan = DocumentPlan::between([new KnownDocument(1, 100, 7, 'note.odt', 'a')], [self::found(100, null, 'note.odt')], []);
		self::assertSame([1], array_keys($plan->change));
		self::assertSame([], $plan->gone);
	}
}
