<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

/** What one can be a stakeholder of. */
enum Subject: string {
	case Item = 'item';
	case Paper = 'paper';
}
