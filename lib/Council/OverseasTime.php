<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/** The legal time of a commune from its INSEE code: legal days are counted where the commune is. */
final class OverseasTime {
	public static function zone(?string $insee): string {
		return match (substr($insee ?? '', 0, 3)) {
			'971' => 'America/Guadeloupe',
			'972' => 'America/Martinique',
			'973' => 'America/Cayenne',
			'974' => 'Indian/Reunion',
			'975' => 'America/Miquelon',
			'976' => 'Indian/Mayotte',
			'977' => 'America/St_Barthelemy',
			'978' => 'America/Marigot',
			'986' => 'Pacific/Wallis',
			'987' => 'Pacific/Tahiti',
			'988' => 'Pacific/Noumea',
			default => 'Europe/Paris',
		};
	}
}
