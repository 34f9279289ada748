<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Council\Council;
use OCP\IUser;

/** A council that a person may see, and what the person is in it. Only {@see Access} hands one out. */
final class Grant {
	/** @param non-empty-list<Role> $roles */
	public function __construct(
		public readonly Council $council,
		public readonly array $roles,
		public readonly IUser $user,
	) {
	}

	public function can(Action $action): bool {
		return $action->allowedTo($this->roles);
	}

	/** Whether an occ command acts, as the service account of the council, which nobody logs in as. */
	public function isOperator(): bool {
		return $this->user->getUID() === $this->council->getServiceUid();
	}

	/** Whether the person gets what is published of closed sessions: councillors and managers, not the other agents. */
	public function readsClosedSessions(): bool {
		return in_array(Role::Councillor, $this->roles, true) || in_array(Role::Manager, $this->roles, true);
	}

	/** @return non-empty-list<'councillor'|'staff'|'manager'> */
	public function roleNames(): array {
		return array_map(static fn (Role $role): string => $role->value, $this->roles);
	}
}
