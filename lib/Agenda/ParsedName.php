<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** A folder or file name taken apart. */
final class ParsedName {
	public function __construct(
		public readonly ?int $number,
		public readonly string $title,
	) {
	}
}
