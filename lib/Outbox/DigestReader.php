<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** Somebody for whom there is something new, and what. */
final class DigestReader {
	/** @param non-empty-list<DigestSection> $sections */
	public function __construct(
		public readonly string $uid,
		public readonly ?string $language,
		public array $sections,
	) {
	}

	/** @return list<int> */
	public function meetingIds(): array {
		return array_values(array_filter(array_map(static fn (DigestSection $section): ?int => $section->meetingId, $this->sections), static fn (?int $id): bool => $id !== null));
	}
}
