<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** A sub-folder as the meeting's folder holds it now. */
final class FoundFolder {
	/** @param ?list<FoundFile> $files null when its etag says that nothing in it has changed */
	public function __construct(
		public readonly int $id,
		public readonly string $name,
		public readonly string $etag,
		public readonly ?array $files,
	) {
	}
}
