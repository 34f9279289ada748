<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\IDBConnection;

/** Short SQL over the database of the host; table names are written without prefix in the `*PREFIX*` form. */
final class Rows {
	public function __construct(
		private readonly IDBConnection $database,
	) {
	}

	/**
	 * @param list<mixed> $parameters
	 * @return list<array<string, mixed>>
	 */
	public function all(string $sql, array $parameters = []): array {
		$result = $this->database->executeQuery($sql, $parameters);
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}

	/**
	 * @param list<mixed> $parameters
	 * @return array<string, mixed>|null
	 */
	public function first(string $sql, array $parameters = []): ?array {
		return $this->all($sql, $parameters)[0] ?? null;
	}

	/** @param list<mixed> $parameters */
	public function run(string $sql, array $parameters = []): int {
		return $this->database->executeStatement($sql, $parameters);
	}

	/**
	 * @param array<string, mixed> $values by column
	 * @return int the new id
	 */
	public function insert(string $table, array $values): int {
		$query = $this->database->getQueryBuilder();
		$query->insert($table);
		foreach ($values as $column => $value) {
			$query->setValue($column, $query->createNamedParameter($value));
		}
		$query->executeStatement();
		return $query->getLastInsertId();
	}

	/** @param array<string, mixed> $values by column */
	public function update(string $table, array $values, string $where, array $parameters): int {
		$set = implode(', ', array_map(static fn (string $column): string => '`' . $column . '` = ?', array_keys($values)));
		return $this->run('UPDATE `*PREFIX*' . $table . '` SET ' . $set . ' WHERE ' . $where, [...array_values($values), ...$parameters]);
	}

	/** `?, ?, ?` for an IN list. */
	public static function marks(array $values): string {
		return implode(', ', array_fill(0, count($values), '?'));
	}

	public function escapeLike(string $text): string {
		return str_replace(['!', '%', '_'], ['!!', '!%', '!_'], $text);
	}

	/**
	 * Runs in a transaction of its own, or inside the caller's.
	 *
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public function atomic(callable $work): mixed {
		$outermost = !$this->database->inTransaction();
		$this->database->beginTransaction();
		try {
			if ($outermost && $this->database->getDatabaseProvider() === IDBConnection::PLATFORM_SQLITE) {
				// SQLite must know at once that we write: it refuses to go from reading to writing when somebody else wrote in between
				$this->run('UPDATE `*PREFIX*storages` SET id = id WHERE numeric_id < 0');
			}
			$result = $work();
			$this->database->commit();
			return $result;
		} catch (\Throwable $exception) {
			$this->database->rollBack();
			throw $exception;
		}
	}
}
