<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Documents;

use OCA\ConseilMunicipal\Documents\PieceConversion;
use OCA\ConseilMunicipal\Error\Conflict;
use OCP\Files\Conversion\ConversionMimeProvider;
use OCP\Files\Conversion\IConversionManager;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\IRootFolder;
use PHPUnit\Framework\TestCase;
use RuntimeException;

/** No host of the tests has an office suite: what Nextcloud’s conversion offers is played here. */
final class PieceConversionTest extends TestCase {
	private const ODT = 'application/vnd.oasis.opendocument.text';

	private function manager(bool $there, ?RuntimeException $failure = null): IConversionManager {
		$manager = $this->createStub(IConversionManager::class);
		$manager->method('hasProviders')->willReturn($there);
		$manager->method('getProviders')->willReturn([
			new ConversionMimeProvider(self::ODT, 'application/pdf', 'pdf', 'PDF'),
			new ConversionMimeProvider(self::ODT, 'text/html', 'html', 'HTML'),
		]);
		if ($failure !== null) {
			$manager->method('convert')->willThrowException($failure);
		} else {
			$manager->method('convert')->willReturnCallback(static fn (File $file, string $type, ?string $destination): string => (string)$destination);
		}
		return $manager;
	}

	private function piece(string $mime): File {
		$piece = $this->createStub(File::class);
		$piece->method('getMimeType')->willReturn($mime);
		$piece->method('getName')->willReturn('note.odt');
		return $piece;
	}

	private function workshop(): Folder {
		$workshop = $this->createStub(Folder::class);
		$workshop->method('getPath')->willReturn('/account/files');
		return $workshop;
	}

	public function testWithoutOfficeSuiteNothingCanBeConverted(): void {
		$conversion = new PieceConversion($this->manager(false), $this->createStub(IRootFolder::class));
		self::assertSame([], $conversion->sources());
		$this->expectException(Conflict::class);
		$conversion->pages($this->piece(self::ODT), $this->workshop());
	}

	public function testOnlyWhatBecomesAPdfCounts(): void {
		$conversion = new PieceConversion($this->manager(true), $this->createStub(IRootFolder::class));
		self::assertSame([self::ODT], $conversion->sources());
		$this->expectException(Conflict::class);
		$conversion->pages($this->piece('image/vnd.dwg'), $this->workshop());
	}

	public function testWhatIsConvertedIsHandedOutAndLeavesNothingBehind(): void {
		$bytes = fopen('php://memory', 'w+') ?: throw new RuntimeException('no memory');
		fwrite($bytes, '%PDF converted');
		rewind($bytes);
		$converted = $this->createMock(File::class);
		$converted->method('fopen')->willReturn($bytes);
		$converted->expects(self::once())->method('delete');
		$root = $this->createMock(IRootFolder::class);
		$root->expects(self::once())->method('get')->with(self::matchesRegularExpression('#^/account/files/\.conseil-publication-[0-9a-f]{16}\.pdf$#'))->willReturn($converted);

		$pages = (new PieceConversion($this->manager(true), $root))->pages($this->piece(self::ODT), $this->workshop());
		self::assertSame('%PDF converted', stream_get_contents($pages));
	}

	public function testWhatTheSuiteRefusesIsSaid(): void {
		$conversion = new PieceConversion($this->manager(true, new RuntimeException('no')), $this->createStub(IRootFolder::class));
		try {
			$conversion->pages($this->piece(self::ODT), $this->workshop());
			self::fail('a failed conversion is told');
		} catch (Conflict $refusal) {
			self::assertSame('not_convertible', $refusal->errorCode);
		}
	}
}
