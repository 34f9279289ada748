<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

/** The opinion of a commission. */
enum Opinion: string {
	case Favourable = 'favourable';
	/** Favourable, with reserves that its text says. */
	case Reserved = 'reserved';
	case Unfavourable = 'unfavourable';
}
