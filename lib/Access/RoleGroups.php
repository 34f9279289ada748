<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Storage\FolderKey;

/** Which Nextcloud groups hold which role in a council; a group may hold several, a role may be held by several. */
final class RoleGroups {
	/**
	 * @param list<string> $councillor group ids
	 * @param list<string> $staff group ids
	 * @param list<string> $manager group ids
	 */
	public function __construct(
		public readonly array $councillor = [],
		public readonly array $staff = [],
		public readonly array $manager = [],
	) {
	}

	/** @return list<string> group ids */
	public function of(Role $role): array {
		return match ($role) {
			Role::Councillor => $this->councillor,
			Role::Staff => $this->staff,
			Role::Manager => $this->manager,
		};
	}

	/** @return list<string> every group once */
	public function all(): array {
		return array_values(array_unique([...$this->councillor, ...$this->staff, ...$this->manager]));
	}

	/** Permission bits of a group on a root: the union of what its roles give, 0 for none. */
	public function permissions(FolderKey $key, string $gid): int {
		$bits = 0;
		foreach (Role::cases() as $role) {
			if (in_array($gid, $this->of($role), true)) {
				$bits |= $key->permissions($role);
			}
		}
		return $bits;
	}

	/** @return list<string> groups that see this root */
	public function seeing(FolderKey $key): array {
		return array_values(array_filter($this->all(), fn (string $gid): bool => $this->permissions($key, $gid) !== 0));
	}
}
