<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Schema\Column;
use Doctrine\DBAL\Schema\Schema;
use Doctrine\DBAL\Schema\Table;
use Doctrine\DBAL\Types\Types;
use OCP\IDBConnection;

/**
 * What Nextcloud 32 and 34 refuse at install. The limits of 34 always apply; those of 32, which are stricter, apply here to every app
 * although 32 skips them for one that lists databases without Oracle: a name that is fine here is fine everywhere.
 */
final class SchemaRefusals {
	private const TABLE = 27;
	private const TABLE_WITH_DEFAULT_KEY_NAME = 22;
	private const NAME = 30;
	private const STRING = 4000;

	public function __construct(
		private readonly string $platform,
	) {
	}

	/** @throws \InvalidArgumentException when a new table, column, index or key would be refused */
	public function check(Schema $before, Schema $after): void {
		$this->checkUniqueNames($after);
		foreach ($after->getTables() as $table) {
			$known = $before->hasTable($table->getName()) ? $before->getTable($table->getName()) : null;
			$this->checkTable($table, $known);
		}
		foreach ($after->getSequences() as $sequence) {
			if (!$before->hasSequence($sequence->getName()) && !str_ends_with($sequence->getName(), '_id_seq')) {
				self::refuseLong('Sequence name', $sequence->getName(), self::NAME);
			}
		}
	}

	private function checkTable(Table $table, ?Table $known): void {
		$name = $table->getName();
		if ($known === null) {
			self::refuseLong('Table name', substr($name, strlen(Connection::PREFIX)), self::TABLE);
			if ($table->getPrimaryKey() === null) {
				throw new \InvalidArgumentException('Table "' . $name . '" has no primary key.');
			}
		}
		foreach ($table->getColumns() as $column) {
			if ($known === null || !$known->hasColumn($column->getName())) {
				$this->checkColumn($name, $column);
			}
		}
		foreach ([...$table->getIndexes(), ...$table->getForeignKeys()] as $constraint) {
			if ($known === null || (!$known->hasIndex($constraint->getName()) && !$known->hasForeignKey($constraint->getName()))) {
				self::refuseLong('Constraint name of ' . $name, $constraint->getName(), self::NAME);
			}
		}
		if ($known === null) {
			$this->checkKeyName($table);
		}
	}

	private function checkColumn(string $table, Column $column): void {
		$name = '"' . $table . '"."' . $column->getName() . '"';
		$type = $column->getType()->getName();
		self::refuseLong('Column name of ' . $table, $column->getName(), self::NAME);
		if ($column->getNotnull() && $type === Types::BOOLEAN) {
			throw new \InvalidArgumentException('Column ' . $name . ' is type Bool and also NotNull, so it can not store "false".');
		}
		if ($type === Types::STRING && $column->getLength() > self::STRING) {
			throw new \InvalidArgumentException('Column ' . $name . ' is type String, but exceeding the 4.000 length limit.');
		}
	}

	private function checkKeyName(Table $table): void {
		$key = strtolower((string)$table->getPrimaryKey()?->getName());
		$default = $this->platform === IDBConnection::PLATFORM_POSTGRES ? strtolower($table->getName()) . '_pkey' : 'primary';
		if (in_array($key, [$default, 'primary', ''], true)) {
			self::refuseLong('Primary index name of', substr($table->getName(), strlen(Connection::PREFIX)), self::TABLE_WITH_DEFAULT_KEY_NAME);
		}
	}

	private function checkUniqueNames(Schema $schema): void {
		$owners = [];
		foreach ($schema->getTables() as $table) {
			foreach ([...$table->getIndexes(), ...$table->getForeignKeys()] as $constraint) {
				$name = $constraint->getName();
				if (strtolower($name) === 'primary') {
					continue;
				}
				if (isset($owners[$name])) {
					throw new \InvalidArgumentException('Index name "' . $name . '" for table "' . $table->getName() . '" collides with the constraint on table "' . $owners[$name] . '".');
				}
				$owners[$name] = $table->getName();
			}
		}
	}

	private static function refuseLong(string $what, string $name, int $limit): void {
		if (strlen($name) > $limit) {
			throw new \InvalidArgumentException($what . ' "' . $name . '" is too long: ' . strlen($name) . ' characters, at most ' . $limit . '.');
		}
	}
}
