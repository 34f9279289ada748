<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo\Document;

use Random\Engine\Xoshiro256StarStar;
use Random\Randomizer;

/** The grain of scanned paper: light grey pixels, the same for the same seed, as incompressible as a real scan. */
final class Paper {
	private const BLOCK = 65536;

	private readonly Randomizer $random;
	private readonly string $from;
	private readonly string $to;

	public function __construct(string $seed) {
		$this->random = new Randomizer(new Xoshiro256StarStar(hash('sha256', $seed, true)));
		$values = range(0, 255);
		$this->from = implode('', array_map(chr(...), $values));
		$this->to = implode('', array_map(static fn (int $value): string => chr(224 + ($value >> 3)), $values));
	}

	/**
	 * @param resource $target
	 * @param int<0, max> $pixels one byte each
	 */
	public function write(mixed $target, int $pixels): void {
		while ($pixels > 0) {
			$size = min($pixels, self::BLOCK);
			fwrite($target, strtr($this->random->getBytes($size), $this->from, $this->to));
			$pixels -= $size;
		}
	}

	/** @param int<0, max> $bytes */
	public function bytes(int $bytes): string {
		return $bytes === 0 ? '' : $this->random->getBytes($bytes);
	}
}
