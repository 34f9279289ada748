<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

/** The authority gives nobody an answer just now. The message holds no part of its address but the host. */
final class AuthorityUnreached extends \RuntimeException {
}
