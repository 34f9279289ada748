<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework\Http\Attribute;

use Attribute;

#[Attribute]
class PasswordConfirmationRequired {
	public function __construct(
		protected bool $strict = false,
	) {
	}

	public function getStrict(): bool {
		return $this->strict;
	}
}
