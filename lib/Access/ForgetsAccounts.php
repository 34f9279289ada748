<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

/** Keeps accounts somewhere. What is kept must not become somebody else’s who is given the same account name later. */
interface ForgetsAccounts {
	/** The account is gone from the instance. Safe to repeat. */
	public function forgetAccount(string $uid): void;
}
