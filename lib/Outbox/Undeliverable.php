<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** Trying again would change nothing: the account is gone, or has no address. The message is a code. */
final class Undeliverable extends \RuntimeException {
}
