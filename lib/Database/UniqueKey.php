<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Database;

use OCP\DB\Exception;

/** Of several who write the row of one key at the same moment, one does; the others learn of it. */
final class UniqueKey {
	/**
	 * @param callable(): mixed $insert one statement; not within a transaction that goes on, which PostgreSQL gives up whole
	 * @return bool false when somebody else wrote the row of that key meanwhile
	 */
	public static function insert(callable $insert): bool {
		try {
			$insert();
			return true;
		} catch (Exception $failure) {
			return self::isTaken($failure) ? false : throw $failure;
		}
	}

	public static function isTaken(Exception $failure): bool {
		return $failure->getReason() === Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION;
	}
}
