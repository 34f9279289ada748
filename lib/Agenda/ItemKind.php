<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** What the council does with an agenda item. */
enum ItemKind: string {
	case Deliberation = 'deliberation';
	case Information = 'information';
	case Election = 'election';
	/** Opening of the sitting: secretary, minutes of the last meeting. */
	case Procedural = 'procedural';
	/** « Questions diverses »: has no number. */
	case OtherBusiness = 'other_business';
}
