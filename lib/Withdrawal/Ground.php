<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Withdrawal;

/** Why a member takes no part in an item; the words of src/rules/quorum.ts. The value is kept in the database: never rename one. */
enum Ground: string {
	/** Personally or as a mandataire (CGCT, art. L. 2131-11). */
	case PersonalInterest = 'personal_interest';
	/** The maire leaves for the vote on the accounts (L. 2121-14). */
	case Accounts = 'accounts';
	/** Sits for the commune in the body concerned: no member in exercise for the item (L. 1111-6, II). */
	case Representative = 'l1111_6_ii';
}
