<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use OCP\AppFramework\Http;

/** An input that can never be accepted; `field` names it. */
final class Invalid extends DomainError {
	#[\Override]
	public function status(): int {
		return Http::STATUS_UNPROCESSABLE_ENTITY;
	}
}
