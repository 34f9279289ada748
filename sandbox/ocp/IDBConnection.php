<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

use OCP\DB\IResult;

interface IDBConnection {
	public const PLATFORM_MYSQL = 'mysql';

	public const PLATFORM_ORACLE = 'oracle';

	public const PLATFORM_POSTGRES = 'postgres';

	public const PLATFORM_SQLITE = 'sqlite';

	public const PLATFORM_MARIADB = 'mariadb';

	public function getQueryBuilder();

	public function executeQuery(string $sql, array $params = [], $types = []): IResult;

	public function executeStatement($sql, array $params = [], array $types = []): int;

	public function insertIgnoreConflict(string $table, array $values): int;

	public function beginTransaction(): void;

	public function inTransaction(): bool;

	public function commit(): void;

	public function rollBack(): void;

	public function tableExists(string $table): bool;

	public function escapeLikeParameter(string $param): string;

	public function getDatabaseProvider(bool $strict = false): string;
}
