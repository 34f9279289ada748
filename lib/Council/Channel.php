<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/** How a member is convened, CGCT art. L. 2121-10: by electronic means, or on paper when the member asks for it. */
enum Channel: string {
	case Email = 'email';
	case Paper = 'paper';
}
