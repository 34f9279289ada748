<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\AppFramework\Utility\ITimeFactory;

/** The wall clock. */
final class Clock implements ITimeFactory {
	private \DateTimeZone $timezone;

	public function __construct() {
		$this->timezone = new \DateTimeZone('UTC');
	}

	public function getTime(): int {
		return time();
	}

	public function now(): \DateTimeImmutable {
		return new \DateTimeImmutable('now', $this->timezone);
	}

	public function getDateTime(string $time = 'now', ?\DateTimeZone $timezone = null): \DateTime {
		return new \DateTime($time, $timezone);
	}

	public function withTimeZone(\DateTimeZone $timezone): static {
		$clone = clone $this;
		$clone->timezone = $timezone;
		return $clone;
	}

	public function getTimeZone(?string $timezone = null): \DateTimeZone {
		return $timezone === null ? $this->timezone : new \DateTimeZone($timezone);
	}
}
