<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Security;

interface IHasher {
	public function hash(string $message): string;

	public function verify(string $message, string $hash, &$newHash = null): bool;

	public function validate(string $prefixedHash): bool;
}
