<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Files;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;

/** Whose files the script in the Files app looks at: the accounts that own the folders of the person’s councils. */
final class FileOwners {
	/** Keeps the initial state small, as on the app’s page. */
	private const COUNCILS = 80;

	/**
	 * @param list<Grant> $grants
	 * @return list<array{uid: string, prepares: bool}>
	 */
	public static function of(array $grants): array {
		$owners = [];
		foreach (array_slice($grants, 0, self::COUNCILS) as $grant) {
			$uid = $grant->council->getServiceUid();
			if ($uid !== null) {
				$owners[] = ['uid' => $uid, 'prepares' => $grant->can(Action::Prepare)];
			}
		}
		return $owners;
	}
}
