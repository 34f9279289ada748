<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\ISession;
use OCP\IUserSession;
use Sandbox\Session\Session;
use Sandbox\Session\UserSession;
use function DI\get;

return [
	ISession::class => get(Session::class),
	IUserSession::class => get(UserSession::class),
];
