<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

/** Where a recurring item goes in an agenda. */
enum RecurringPlace: string {
	/** At the head, before what the meeting itself brings. */
	case First = 'first';
	/** Right after the recurring item that comes before it in the council's list. */
	case After = 'after';
	/** At the end; before other business, unless it is that. */
	case Last = 'last';
}
