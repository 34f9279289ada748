<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Outbox;

use OCA\ConseilMunicipal\Outbox\Retry;
use PHPUnit\Framework\TestCase;

final class RetryTest extends TestCase {
	public function testAServerThatRefusesIsAskedLessAndLessOftenAndThenNoMore(): void {
		self::assertSame([1000 + 900, 1000 + 3600, 1000 + 14400, null], array_map(static fn (int $failures): ?int => Retry::at($failures, 1000), [1, 2, 3, 4]));
	}
}
