<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

/** Like Nextcloud's own exception for this, no class of the public API: ask whether the account exists first. */
final class NoUser extends \Exception {
}
