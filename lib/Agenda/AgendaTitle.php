<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** How an item is called in a line about it. */
final class AgendaTitle {
	public function __construct(
		public readonly Item $item,
		public readonly ?string $number,
	) {
	}

	/** « 4 · Tarifs de la cantine » */
	public function numbered(): string {
		return $this->number === null ? $this->item->getTitle() : $this->number . ' · ' . $this->item->getTitle();
	}
}
