<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use Sandbox\Kernel\Environment;

/** Times of what somebody did lately, one small file per kind and key. */
final class Attempts {
	public function __construct(
		private readonly Environment $environment,
	) {
	}

	public function add(string $kind, string $key): void {
		file_put_contents($this->file($kind, $key), time() . "\n", FILE_APPEND | LOCK_EX);
	}

	/** How many in the last seconds. */
	public function count(string $kind, string $key, int $seconds): int {
		$since = time() - $seconds;
		return count(array_filter($this->times($kind, $key), static fn (int $time) => $time > $since));
	}

	public function reset(string $kind, string $key): void {
		@unlink($this->file($kind, $key));
	}

	/** @return list<int> */
	private function times(string $kind, string $key): array {
		$file = $this->file($kind, $key);
		return is_file($file) ? array_map(intval(...), file($file, FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES) ?: []) : [];
	}

	private function file(string $kind, string $key): string {
		return $this->environment->directory('attempts') . '/' . $kind . '-' . hash('xxh128', $key);
	}
}
