<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/** How acts are made public, CGCT art. L. 2131-1 IV: a choice under 3,500 inhabitants, electronic from there on. */
enum PublicityMode: string {
	case Posting = 'posting';
	case Paper = 'paper';
	case Electronic = 'electronic';
}
