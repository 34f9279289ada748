<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

interface IUserSession {
	public function setUser($user);

	public function setVolatileActiveUser(?IUser $user): void;

	public function getUser();

	public function isLoggedIn();
}
