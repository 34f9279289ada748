<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Council\Council;

/** A meeting that a person may work with, and what the person is in its council. Only {@see MeetingAccess} hands one out. */
final class Workspace {
	public function __construct(
		public readonly Grant $grant,
		public readonly Meeting $meeting,
	) {
	}

	public function council(): Council {
		return $this->grant->council;
	}

	public function uid(): string {
		return $this->grant->user->getUID();
	}
}
