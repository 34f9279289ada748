<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

/** What somebody is sought for among the people of a council. */
enum PeoplePurpose: string {
	/** To work on an item or a paper. */
	case Involve = 'involve';
	/** To be named in a text. */
	case Mention = 'mention';
	/** To be asked for something: to answer, to sign off. */
	case Ask = 'ask';
	/** To be the agent in charge, who prepares. */
	case Charge = 'charge';

	/** To be the account of a member. */
	case Seat = 'seat';

	/** @return non-empty-list<Role> */
	public function roles(): array {
		return match ($this) {
			self::Charge => [Role::Staff, Role::Manager],
			self::Seat => [Role::Councillor],
			default => Role::cases(),
		};
	}
}
