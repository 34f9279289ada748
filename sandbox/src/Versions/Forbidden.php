<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Versions;

/** The user may read the file, not change it. In Nextcloud this is an exception of its WebDAV library. */
final class Forbidden extends \Exception {
}
