<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Database;

/** Keeps rows that would only grow: what is old enough is of no use to anybody any more. Never the journal. */
interface Forgets {
	/** @param int $before Unix seconds */
	public function forgetOlderThan(int $before): void;
}
