<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** An item of the agenda once the meeting is over. */
final readonly class ExaminedItem {
	private const DECIDED = ['deliberation', 'election', 'accounts'];
	private const ACTS = ['adopted', 'rejected', 'elected', 'noted'];

	/** @param string|null $outcome what the council made of it; null when it was not examined */
	public function __construct(
		public string $no,
		public string $kind,
		public ?string $outcome,
	) {
	}

	/** Takes a number and belongs to the list of deliberations; withdrawn, postponed and not examined items do not. */
	public function isAct(): bool {
		return in_array($this->kind, self::DECIDED, true) && in_array($this->outcome, self::ACTS, true);
	}
}
