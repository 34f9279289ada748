<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Publication;

use OCA\ConseilMunicipal\Publication\HashingFilter;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class HashingFilterTest extends TestCase {
	#[TestWith([0])]
	#[TestWith([1])]
	#[TestWith([8192])]
	#[TestWith([3000000])]
	public function testWhatPassesIsHashedAndUnchanged(int $length): void {
		$content = substr(str_repeat(random_bytes(4096), intdiv($length, 4096) + 1), 0, $length);
		$source = fopen('php://temp', 'w+');
		self::assertIsResource($source);
		fwrite($source, $content);
		rewind($source);
		$hash = hash_init('sha256');
		HashingFilter::on($source, $hash);
		self::assertSame($content, stream_get_contents($source));
		self::assertSame(hash('sha256', $content), hash_final($hash));
	}
}
