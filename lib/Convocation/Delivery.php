<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

/** How people brought the convocation to a member, CGCT art. L. 2121-10: in hand, or by post. The value is kept in the database. */
enum Delivery: string {
	case Handed = 'handed';
	case Posted = 'posted';
}
