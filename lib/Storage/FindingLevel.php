<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

/** What a line of a check asks of its reader. */
enum FindingLevel: string {
	case Ok = 'ok';
	case Repaired = 'repaired';
	case ToRepair = 'to_repair';
	/** What was there is gone: a repair makes it anew, empty, and only when a person asks for exactly that, for a backup may bring it back. */
	case Lost = 'lost';
	/** Only the operator of the instance can do something. */
	case Operator = 'operator';

	/** Whether it still asks for somebody. */
	public function isOpen(): bool {
		return $this !== self::Ok && $this !== self::Repaired;
	}
}
