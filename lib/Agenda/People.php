<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\IUserManager;

/**
 * Accounts as the API says them.
 *
 * @psalm-import-type ConseilPerson from ResponseDefinitions
 */
final class People {
	public function __construct(
		private readonly IUserManager $users,
	) {
	}

	/** @return ?ConseilPerson an account that has been deleted keeps its uid as its name */
	public function person(?string $uid): ?array {
		return $uid === null ? null : ['uid' => $uid, 'displayName' => $this->name($uid)];
	}

	/** @return ($uid is null ? null : string) */
	public function name(?string $uid): ?string {
		return $uid === null ? null : $this->users->getDisplayName($uid) ?? $uid;
	}
}
