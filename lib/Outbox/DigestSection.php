<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** What one e-mail says of one meeting, or of what belongs to none (then without `meetingId`). */
final class DigestSection {
	/** @var list<DigestLine> what names or asks the person: it comes first */
	public array $asked = [];
	/** @var list<DigestLine> one per item */
	public array $lines = [];

	public function __construct(
		public readonly string $councilName,
		public readonly int $councilId,
		public readonly ?int $meetingId,
		public readonly string $title,
		public readonly ?\DateTimeImmutable $startsAt,
	) {
	}
}
