<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

/** Whether work on a paper goes on. */
enum PaperState: string {
	case Open = 'open';
	/** Kept for its history; it leaves the lists one works with. */
	case Closed = 'closed';
}
