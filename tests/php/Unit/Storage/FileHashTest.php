<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Storage;

use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Storage\FileHash;
use OCP\Files\File;
use PHPUnit\Framework\TestCase;

final class FileHashTest extends TestCase {
	public function testWhatCannotBeReadHasNoHash(): void {
		$file = $this->createStub(File::class);
		$file->method('fopen')->willReturn(false);
		$this->expectException(Unavailable::class);
		FileHash::of($file, 'avis.odt');
	}

	public function testTheHashIsThatOfTheBytes(): void {
		$stream = fopen('data://text/plain,un avis', 'r');
		$file = $this->createStub(File::class);
		$file->method('fopen')->willReturn($stream);
		self::assertSame(hash('sha256', 'un avis'), FileHash::of($file, 'avis.odt'));
		self::assertFalse(is_resource($stream), 'closed');
	}
}
