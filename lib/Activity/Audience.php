<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Role;

/** Who may know that something happened. */
final class Audience {
	/**
	 * Managers know of everything, those who prepare of all that is not about a restricted draft; councillors of what happens to the items and papers they work on, and, once they know
	 * the meeting, of what readers may see.
	 *
	 * @param list<Role> $roles of the person in the council
	 * @param bool $involved whether the person works on the item or paper
	 */
	public static function knows(Happening $happening, array $roles, bool $involved): bool {
		if ($roles === []) {
			return false;
		}
		$type = ActivityType::tryFrom($happening->activity->getType());
		return $type !== null && (Action::Manage->allowedTo($roles) || $involved
			|| (Action::Prepare->allowedTo($roles) && !$happening->restricted)
			|| (in_array(Role::Councillor, $roles, true) && $type->isForReaders() && $happening->known));
	}
}
