<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Connection as DoctrineConnection;
use Doctrine\DBAL\Exception as DoctrineException;
use Doctrine\DBAL\Platforms\MariaDBPlatform;
use Doctrine\DBAL\Platforms\MySQLPlatform;
use Doctrine\DBAL\Platforms\PostgreSQLPlatform;
use Doctrine\DBAL\Platforms\SqlitePlatform;
use OCP\DB\IResult;
use OCP\IDBConnection;
use Sandbox\Unsupported;

/** Doctrine DBAL behind Nextcloud's interface: table prefix, quoting of `` ` ``, own exceptions, query log. */
final class Connection implements IDBConnection {
	public const PREFIX = 'oc_';

	public function __construct(
		private readonly DoctrineConnection $doctrine,
		private readonly QueryLog $log,
	) {
	}

	public function doctrine(): DoctrineConnection {
		return $this->doctrine;
	}

	public function getQueryBuilder() {
		return new QueryBuilder($this);
	}

	public function executeQuery(string $sql, array $params = [], $types = []): IResult {
		return new Result($this->run($sql, $params, fn (string $sql) => $this->doctrine->executeQuery($sql, $params, $types)));
	}

	public function executeStatement($sql, array $params = [], array $types = []): int {
		return (int)$this->run($sql, $params, fn (string $sql) => $this->doctrine->executeStatement($sql, $params, $types));
	}

	public function insertIgnoreConflict(string $table, array $values): int {
		$query = $this->getQueryBuilder()->insert($table);
		foreach ($values as $column => $value) {
			$query->setValue($column, $query->createNamedParameter($value));
		}
		$sql = $this->getDatabaseProvider() === self::PLATFORM_MYSQL
			? (string)preg_replace('/^INSERT/i', 'INSERT IGNORE', $query->getSQL())
			: $query->getSQL() . ' ON CONFLICT DO NOTHING';
		return $this->executeStatement($sql, $query->getParameters(), $query->getParameterTypes());
	}

	public function lastInsertId(string $table): int {
		if ($this->getDatabaseProvider() === self::PLATFORM_POSTGRES) {
			return (int)$this->executeQuery('SELECT lastval()')->fetchOne();
		}
		return (int)$this->translate(fn () => $this->doctrine->lastInsertId());
	}

	public function beginTransaction(): void {
		$this->translate(fn () => $this->doctrine->beginTransaction());
	}

	public function inTransaction(): bool {
		return $this->doctrine->isTransactionActive();
	}

	public function commit(): void {
		$this->translate(fn () => $this->doctrine->commit());
	}

	public function rollBack(): void {
		$this->translate(fn () => $this->doctrine->rollBack());
	}

	public function tableExists(string $table): bool {
		return $this->translate(fn () => $this->doctrine->createSchemaManager()->tablesExist([self::PREFIX . $table]));
	}

	public function escapeLikeParameter(string $param): string {
		return addcslashes($param, '\\_%');
	}

	public function getDatabaseProvider(bool $strict = false): string {
		$platform = $this->doctrine->getDatabasePlatform();
		return match (true) {
			$strict && $platform instanceof MariaDBPlatform => self::PLATFORM_MARIADB,
			$platform instanceof MySQLPlatform => self::PLATFORM_MYSQL,
			$platform instanceof PostgreSQLPlatform => self::PLATFORM_POSTGRES,
			$platform instanceof SqlitePlatform => self::PLATFORM_SQLITE,
			default => throw new Unsupported('Database platform ' . $platform::class),
		};
	}

	private function run(string $sql, array $params, callable $execute): mixed {
		$sql = str_replace('*PREFIX*', self::PREFIX, $sql);
		if ($this->getDatabaseProvider() !== self::PLATFORM_MYSQL) {
			$sql = str_replace('`', '"', $sql);
		}
		$this->log->write($sql, $params, $this->doctrine->getTransactionNestingLevel());
		return $this->translate(static fn () => $execute($sql));
	}

	private function translate(callable $call): mixed {
		try {
			return $call();
		} catch (DoctrineException $exception) {
			throw DatabaseError::wrap($exception);
		}
	}
}
