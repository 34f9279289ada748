<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

/** What became of a proposed subject. The value is kept in the database: never rename one. */
enum ProposalState: string {
	case Proposed = 'proposed';
	/** Put off to another meeting, or to later. */
	case Postponed = 'postponed';
	case Accepted = 'accepted';
	case Refused = 'refused';
	/** Taken back by who proposed it. */
	case Withdrawn = 'withdrawn';

	/** @return non-empty-list<self> those that somebody has to decide on */
	public static function open(): array {
		return [self::Proposed, self::Postponed];
	}

	public function isOpen(): bool {
		return in_array($this, self::open(), true);
	}
}
