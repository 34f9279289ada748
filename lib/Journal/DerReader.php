<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use UnexpectedValueException;

/** Reads the elements of a DER text one after the other (X.690): as much of it as a timestamp needs. */
final class DerReader {
	public const INTEGER = 0x02;
	public const GENERALIZED_TIME = 0x18;
	public const SEQUENCE = 0x30;

	private int $at = 0;

	public function __construct(
		private readonly string $der,
	) {
	}

	/** The elements inside the next one. */
	public function inside(int $tag): self {
		return new self($this->content($tag));
	}

	public function skip(int $tag): void {
		$this->content($tag);
	}

	/** @return int of at most four bytes */
	public function integer(): int {
		$bytes = $this->content(self::INTEGER);
		if ($bytes === '' || strlen($bytes) > 4) {
			throw new UnexpectedValueException('A number of ' . strlen($bytes) . ' bytes');
		}
		return (int)hexdec(bin2hex($bytes));
	}

	public function content(int $tag): string {
		if ($this->byte() !== $tag) {
			throw new UnexpectedValueException("No element $tag at " . ($this->at - 1));
		}
		$length = $this->length();
		if ($length > strlen($this->der) - $this->at) {
			throw new UnexpectedValueException('The text ends too early');
		}
		$content = substr($this->der, $this->at, $length);
		$this->at += $length;
		return $content;
	}

	private function length(): int {
		$first = $this->byte();
		if ($first < 0x80) {
			return $first;
		}
		if ($first === 0x80 || $first > 0x83) {
			throw new UnexpectedValueException("A length that begins with $first");
		}
		$length = 0;
		for ($left = $first & 0x7F; $left > 0; $left--) {
			$length = ($length << 8) | $this->byte();
		}
		return $length;
	}

	private function byte(): int {
		return $this->at < strlen($this->der) ? ord($this->der[$this->at++]) : throw new UnexpectedValueException('The text ends too early');
	}
}
