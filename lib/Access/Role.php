<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

/** What a Nextcloud group is in a council. A manager may do everything that staff may. */
enum Role: string {
	case Councillor = 'councillor';
	case Staff = 'staff';
	case Manager = 'manager';
}
