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

	private static function known(int $id, int $fileId, ?int $itemId, string $path, bool $missing = false): KnownDocument {
		return new KnownDocument($id, $fileId, $itemId, $path, 'a', 1, 0, $missing);
	}

	public function testAFileWrittenAgainWithinOneSecondKeepsItsEtagAndIsChangedAllTheSame(): void {
		$longer = ['itemId' => 7, 'file' => new FoundFile(100, 'note.odt', 'note.odt', 'text/plain', 2, 'a', 0)];
		self::assertSame([1], array_keys(DocumentPlan::between([self::known(1, 100, 7, 'note.odt')], [$longer], [])->change));
	}

	public function testFilesThatAreKnownNeedNothing(): void {
		self::assertSame(0, DocumentPlan::between([self::known(1, 100, 7, 'note.odt')], [self::found(100, 7)], [])->count());
	}

	public function testANewFileIsAdded(): void {
		$plan = DocumentPlan::between([], [self::found(100, 7), self::found(101, null, 'À classer/x.pdf')], []);
		self::assertSame([7, null], array_column($plan->add, 'itemId'));
	}

	public function testWrittenRenamedAndMovedFilesChange(): void {
		$known = [self::known(1, 100, 7, 'note.odt'), self::known(2, 101, 7, 'plan.pdf'), self::known(3, 102, 7, 'bilan.pdf')];
		$plan = DocumentPlan::between($known, [self::found(100, 7, 'note.odt', 'b'), self::found(101, 7, 'plan v2.pdf'), self::found(102, 8, 'bilan.pdf')], []);
		self::assertSame([1, 2, 3], array_keys($plan->change));
		self::assertSame([], $plan->gone);
	}

	public function testADeletedFileIsGoneOnce(): void {
		$known = [self::known(1, 100, 7, 'note.odt'), self::known(2, 101, 7, 'plan.pdf', missing: true)];
		self::assertSame([1], DocumentPlan::between($known, [], [])->gone);
	}

	public function testAFileThatComesBackIsTheSameDocument(): void {
		$plan = DocumentPlan::between([self::known(1, 100, 7, 'note.odt', missing: true)], [self::found(100, 7)], []);
		self::assertSame([1], array_keys($plan->change));
		self::assertSame([], $plan->add);
	}

	public function testFilesOfAFolderThatWasNotReadStay(): void {
		self::assertSame(0, DocumentPlan::between([self::known(1, 100, 7, 'note.odt')], [], [7])->count());
	}

	public function testAFileMovedOutOfAFolderThatWasReadIntoTheInboxIsNotGone(): void {
		$plan = DocumentPlan::between([self::known(1, 100, 7, 'note.odt')], [self::found(100, null, 'note.odt')], []);
		self::assertSame([1], array_keys($plan->change));
		self::assertSame([], $plan->gone);
	}
}
