<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

/** Something the app stands on does not answer, or does not let itself be written; trying again later may work. */
final class Unavailable extends DomainError {
	#[\Override]
	public function status(): int {
		return 503;
	}
}
