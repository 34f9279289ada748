<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

/** What a check found, or what a repair did. */
final class Inspection {
	/** @param list<Finding> $findings */
	public function __construct(
		public readonly array $findings,
		public readonly bool $applied,
		public readonly ?int $storageUsed,
	) {
	}

	/** @param list<Finding> $findings that others than the folders tell */
	public function including(array $findings): self {
		return new self([...$findings, ...$this->findings], $this->applied, $this->storageUsed);
	}

	/** @return list<Finding> what still asks for somebody */
	public function open(): array {
		return array_values(array_filter($this->findings, static fn (Finding $finding): bool => $finding->level->isOpen()));
	}

	/** @return list<Finding> */
	public function at(FindingLevel $level): array {
		return array_values(array_filter($this->findings, static fn (Finding $finding): bool => $finding->level === $level));
	}
}
