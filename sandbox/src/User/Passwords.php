<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

/** Cheap hashes: this host protects nothing. */
final class Passwords {
	public static function hash(string $password): string {
		return password_hash($password, PASSWORD_BCRYPT, ['cost' => 4]);
	}
}
