<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** What can happen to the proxies through a sitting. */
enum SittingEventKind: string {
	case Give = 'give';
	case Revoke = 'revoke';
	case Arrive = 'arrive';
	case Leave = 'leave';
	/** The member takes no part in one item: personal interest, L. 1111-6 II, or the maire for the accounts. */
	case Withdraw = 'withdraw';
}
