<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

/** The life of a convocation. The value is kept in the database: never rename one. */
enum ConvocationState: string {
	/** Being checked. */
	case Draft = 'draft';
	/** Its documents are being published. */
	case Freezing = 'freezing';
	/** Its manifest is written: what will be sent is known to the byte. */
	case Frozen = 'frozen';
	/** The act is done: nothing of it changes any more. How each member was reached is said by the dispatches. */
	case Sent = 'sent';
}
