<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/** Which deliberating assembly it is; decides names and a few rules of law. */
enum CouncilKind: string {
	case Commune = 'commune';
	case Epci = 'epci';
	case Ccas = 'ccas';
	case Syndicat = 'syndicat';

	/** The assembly's name in French, as its folders begin with it whatever the reader's language. */
	public function assembly(): string {
		return match ($this) {
			self::Commune => 'Conseil municipal',
			self::Epci => 'Conseil communautaire',
			self::Ccas => 'Conseil d’administration du CCAS',
			self::Syndicat => 'Comité syndical',
		};
	}
}
