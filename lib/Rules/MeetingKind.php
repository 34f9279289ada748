<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** An installation meeting follows a general election. */
enum MeetingKind: string {
	case Ordinary = 'ordinary';
	case Installation = 'installation';
}
