<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** What a reconciliation of folder and agenda changed. */
final class SyncReport {
	public function __construct(
		public readonly bool $changed = false,
		public readonly int $createdItems = 0,
		public readonly int $renamedItems = 0,
		public readonly int $missingItems = 0,
		public readonly int $documents = 0,
	) {
	}

	public function and(self $other): self {
		return new self(
			$this->changed || $other->changed,
			$this->createdItems + $other->createdItems,
			$this->renamedItems + $other->renamedItems,
			$this->missingItems + $other->missingItems,
			$this->documents + $other->documents,
		);
	}
}
