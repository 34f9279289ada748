<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** How often a person gets an e-mail about the preparation. The value is kept in the database: never rename one. */
enum DigestRhythm: string {
	case Off = 'off';
	case Daily = 'daily';
	case Weekly = 'weekly';
}
