<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

/** What a convocation does. The value is kept in the database: never rename one. */
enum ConvocationKind: string {
	case Initial = 'initial';
	/** The first one, with less than the full notice period (CGCT, art. L. 2121-11 and L. 2121-12). */
	case Urgency = 'urgency';
}
