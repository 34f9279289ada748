<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use OCP\AppFramework\Http;

/** No space is left in the council’s folders. */
final class Full extends DomainError {
	#[\Override]
	public function status(): int {
		return Http::STATUS_INSUFFICIENT_STORAGE;
	}
}
