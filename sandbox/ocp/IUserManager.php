<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

interface IUserManager {
	public const MAX_PASSWORD_LENGTH = 469;

	public function get($uid);

	public function getDisplayName(string $uid): ?string;

	public function userExists($uid);

	public function searchDisplayName($pattern, $limit = null, $offset = null);

	public function createUser($uid, $password);

	public function getByEmail($email);
}
