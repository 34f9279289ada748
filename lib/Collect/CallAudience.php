<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Role;

/** Who is asked for subjects. */
enum CallAudience: string {
	case Staff = 'staff';
	case Councillors = 'councillors';
	case Both = 'both';

	/** @return non-empty-list<Role> */
	public function roles(): array {
		return match ($this) {
			self::Staff => [Role::Staff, Role::Manager],
			self::Councillors => [Role::Councillor],
			self::Both => Role::cases(),
		};
	}

	/** @param list<Role> $roles that a person holds */
	public function asks(array $roles): bool {
		foreach ($roles as $role) {
			if (in_array($role, $this->roles(), true)) {
				return true;
			}
		}
		return false;
	}
}
