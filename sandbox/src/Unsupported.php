<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox;

/** The caller asked for something Nextcloud may offer and this host does not. */
final class Unsupported extends \LogicException {
	public static function argument(string $method, string $argument, mixed $value): self {
		return new self(sprintf('%s: the sandbox does not support %s = %s', $method, $argument, var_export($value, true)));
	}
}
