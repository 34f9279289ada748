<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use OCP\AppFramework\Http;

/** The thing does not exist, or the person may not even know that it does. */
final class NotFound extends DomainError {
	#[\Override]
	public function status(): int {
		return Http::STATUS_NOT_FOUND;
	}
}
