<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Database;

use RuntimeException;

/** Somebody else changed the rows between reading and writing; everything of this attempt is taken back. */
final class LostRace extends RuntimeException {
}
