<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

use OCP\EventDispatcher\Event;
use OCP\IUser;

/** For the host's own areas: a home can be made. */
final class UserCreated extends Event {
	public function __construct(
		public readonly IUser $user,
	) {
		parent::__construct();
	}
}
