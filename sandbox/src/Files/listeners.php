<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\User\Events\UserDeletedEvent;
use Sandbox\Files\ForgetHome;

return [UserDeletedEvent::class => [ForgetHome::class]];
