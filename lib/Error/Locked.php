<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use OCP\AppFramework\Http;

/** A file is held by somebody; `parameters` say by whom when it is known. */
final class Locked extends DomainError {
	#[\Override]
	public function status(): int {
		return Http::STATUS_LOCKED;
	}
}
