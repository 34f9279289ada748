<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** An item and the numbers its line shows. */
final class AgendaLine {
	/** @param array<string, int> $facts by {@see LineFact::name()} */
	public function __construct(
		public readonly Item $item,
		private readonly array $facts,
	) {
	}

	public function fact(string $name): int {
		return $this->facts[$name] ?? 0;
	}
}
