<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** How much a reason weighs; the same words as `Level` in src/rules/result.ts. */
enum Level: string {
	/** Explains the result. */
	case Info = 'info';
	/** The sources do not settle the point; the message names the reading taken. */
	case Uncertain = 'uncertain';
	/** Allowed, worth a look. */
	case Warning = 'warning';
	/** Irregular as it stands, possible only with an override and its reason. */
	case Error = 'error';
	/** Can never be valid. */
	case Blocking = 'blocking';

	/** Speaks against the thing judged. */
	public function isAgainst(): bool {
		return $this === self::Error || $this === self::Blocking;
	}
}
