<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

/** How an approval was given. The value is kept in the database: never rename one. */
enum ApprovalWay: string {
	case App = 'app';
	case Signed = 'signed';
	case Email = 'email';
	case Call = 'call';
	case Spoken = 'spoken';
}
