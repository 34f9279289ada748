<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** A proxy (pouvoir) as it was written. */
final readonly class Proxy {
	/**
	 * @param string $giver member who is prevented (mandant)
	 * @param string|null $holder member who votes for the giver (mandataire), null when the proxy names nobody
	 * @param list<string> $meetings meetings named in the proxy
	 * @param bool $authenticated the giver is known with certainty to have written it: signature, known address
	 * @param bool $illness duly certified illness of the giver
	 */
	public function __construct(
		public string $id,
		public string $giver,
		public ?string $holder,
		public array $meetings,
		public bool $written,
		public bool $authenticated,
		public bool $illness = false,
	) {
	}
}
