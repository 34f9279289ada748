<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** When the convocation left for one member: sending of the e-mail, postmark of the letter, or handing over. */
final readonly class Sending {
	/** @param string|null $member who it was sent to; null when one sending stands for all */
	public function __construct(
		public \DateTimeImmutable $at,
		public ?string $member = null,
	) {
	}
}
