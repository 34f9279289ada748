<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use OCP\AppFramework\Http;

/** The person sees the thing but may not do this with it. */
final class Forbidden extends DomainError {
	#[\Override]
	public function status(): int {
		return Http::STATUS_FORBIDDEN;
	}
}
