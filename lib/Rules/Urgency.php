<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** Whether the urgency procedure is of use, and open. */
enum Urgency: string {
	case NotNeeded = 'not_needed';
	case Possible = 'possible';
	case Impossible = 'impossible';
}
