<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

/** Where a planned step of one meeting comes from. */
enum DeadlineOrigin: string {
	/** As the council plans it before each meeting. */
	case Template = 'template';
	/** Planned by the council, on another day for this meeting. */
	case Shifted = 'shifted';
	/** Only for this meeting. */
	case Added = 'added';
}
