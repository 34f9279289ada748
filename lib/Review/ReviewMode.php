<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

/** Whether reviewers are asked one after the other or all at once. */
enum ReviewMode: string {
	case Ordered = 'ordered';
	case Together = 'together';
}
