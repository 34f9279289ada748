<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** What is given as an e-mail address is none: nobody can be invited by it, and it could carry other properties into the file. */
final class NotAnAddress extends \DomainException {
}
