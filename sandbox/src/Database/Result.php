<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Result as DoctrineResult;
use OCP\DB\IResult;
use PDO;
use Sandbox\Unsupported;

final class Result implements IResult {
	public function __construct(
		private readonly DoctrineResult $result,
	) {
	}

	public function closeCursor(): bool {
		$this->result->free();
		return true;
	}

	public function fetch(int $fetchMode = PDO::FETCH_ASSOC) {
		return match ($fetchMode) {
			PDO::FETCH_ASSOC => $this->result->fetchAssociative(),
			PDO::FETCH_NUM => $this->result->fetchNumeric(),
			PDO::FETCH_COLUMN => $this->result->fetchOne(),
			default => throw Unsupported::argument(__METHOD__, 'fetchMode', $fetchMode),
		};
	}

	public function fetchOne() {
		return $this->result->fetchOne();
	}

	public function fetchAll(int $fetchMode = PDO::FETCH_ASSOC): array {
		return match ($fetchMode) {
			PDO::FETCH_ASSOC => $this->result->fetchAllAssociative(),
			PDO::FETCH_NUM => $this->result->fetchAllNumeric(),
			PDO::FETCH_COLUMN => $this->result->fetchFirstColumn(),
			default => throw Unsupported::argument(__METHOD__, 'fetchMode', $fetchMode),
		};
	}

	public function rowCount(): int {
		return $this->result->rowCount();
	}
}
