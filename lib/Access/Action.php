<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

/** What a person wants to do with something of a council. */
enum Action {
	/** See what has been published to the council. */
	case Read;
	/** See and change drafts: agenda, documents. */
	case Prepare;
	/** Configure the council, publish, convene. */
	case Manage;

	/** @param list<Role> $roles the person's roles in the council */
	public function allowedTo(array $roles): bool {
		return match ($this) {
			self::Read => $roles !== [],
			self::Prepare => in_array(Role::Staff, $roles, true) || in_array(Role::Manager, $roles, true),
			self::Manage => in_array(Role::Manager, $roles, true),
		};
	}
}
