<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use OCP\AppFramework\Http;

/** Somebody changed the thing meanwhile; `data` holds the version on the server (`current`). */
final class Stale extends DomainError {
	#[\Override]
	public function status(): int {
		return Http::STATUS_PRECONDITION_FAILED;
	}
}
