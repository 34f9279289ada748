<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Database;

use OCP\AppFramework\Db\TTransactional;
use OCP\DB\Exception;
use OCP\IDBConnection;

/**
 * Writes what belongs together in one short transaction without file operation. Of two who write the same at once the second writes
 * nothing, and looks at what the first wrote.
 */
final class OneWriter {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @template T
	 * @param callable(): T $write may throw {@see LostRace}
	 * @return ?T null when somebody else was faster; nothing has been written then
	 */
	public function write(callable $write): mixed {
		try {
			return $this->atomic($write, $this->db);
		} catch (LostRace) {
			return null;
		} catch (Exception $failure) {
			if (UniqueKey::isTaken($failure)) {
				return null;
			}
			throw $failure;
		}
	}
}
