<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

/** Why the council meets. */
enum MeetingKind: string {
	case Ordinary = 'ordinary';
	case Extraordinary = 'extraordinary';
	/** First meeting after the elections. */
	case Installation = 'installation';
}
