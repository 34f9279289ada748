<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config;

use OCP\Exceptions\AppConfigTypeConflictException;
use OCP\IAppConfig;
use OCP\IDBConnection;
use Sandbox\Unsupported;

/** Values per app and key, typed as Nextcloud types them, read with one query per process. */
final class AppConfig implements IAppConfig {
	/** @var array<string, array<string, array{value: string, type: int}>>|null by app and key */
	private ?array $values = null;

	public function __construct(
		private readonly IDBConnection $database,
	) {
	}

	public function hasKey(string $app, string $key, ?bool $lazy = false): bool {
		return isset($this->values()[$app][$key]);
	}

	public function getValueString(string $app, string $key, string $default = '', bool $lazy = false): string {
		return $this->read($app, $key, self::VALUE_STRING) ?? $default;
	}

	public function getValueInt(string $app, string $key, int $default = 0, bool $lazy = false): int {
		return (int)($this->read($app, $key, self::VALUE_INT) ?? $default);
	}

	public function getValueBool(string $app, string $key, bool $default = false, bool $lazy = false): bool {
		$value = $this->read($app, $key, self::VALUE_BOOL);
		return $value === null ? $default : in_array(strtolower($value), ['1', 'true', 'yes', 'on'], true);
	}

	public function getValueArray(string $app, string $key, array $default = [], bool $lazy = false): array {
		$value = $this->read($app, $key, self::VALUE_ARRAY);
		return $value === null ? $default : (json_decode($value, true) ?? []);
	}

	public function setValueString(string $app, string $key, string $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->write($app, $key, $value, self::VALUE_STRING);
	}

	public function setValueInt(string $app, string $key, int $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->write($app, $key, (string)$value, self::VALUE_INT);
	}

	public function setValueBool(string $app, string $key, bool $value, bool $lazy = false): bool {
		return $this->write($app, $key, $value ? '1' : '0', self::VALUE_BOOL);
	}

	public function setValueArray(string $app, string $key, array $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->write($app, $key, json_encode($value, JSON_THROW_ON_ERROR), self::VALUE_ARRAY);
	}

	public function deleteKey(string $app, string $key): void {
		$query = $this->database->getQueryBuilder();
		$query->delete('appconfig')->where($query->expr()->eq('appid', $query->createNamedParameter($app)))->andWhere($query->expr()->eq('configkey', $query->createNamedParameter($key)));
		$query->executeStatement();
		$this->values = null;
	}

	/** The stored text of any type, for the command line. */
	public function raw(string $app, string $key): ?string {
		return $this->values()[$app][$key]['value'] ?? null;
	}

	/** Stores a text typed `string`, `integer`, `boolean` or `array`; null keeps the known type, else « mixed ». */
	public function setRaw(string $app, string $key, string $value, ?string $type): bool {
		$types = ['mixed' => self::VALUE_MIXED, 'string' => self::VALUE_STRING, 'integer' => self::VALUE_INT, 'boolean' => self::VALUE_BOOL, 'array' => self::VALUE_ARRAY];
		$number = $type === null ? ($this->values()[$app][$key]['type'] ?? self::VALUE_MIXED) : ($types[$type] ?? throw Unsupported::argument(__METHOD__, 'type', $type));
		return $this->write($app, $key, $value, $number);
	}

	private function read(string $app, string $key, int $type): ?string {
		$row = $this->values()[$app][$key] ?? null;
		if ($row !== null && $row['type'] !== self::VALUE_MIXED && $row['type'] !== $type) {
			throw new AppConfigTypeConflictException('conflict with value type from database');
		}
		return $row['value'] ?? null;
	}

	private function write(string $app, string $key, string $value, int $type): bool {
		$row = $this->values()[$app][$key] ?? null;
		if ($row !== null && $row['type'] !== self::VALUE_MIXED && $type !== self::VALUE_MIXED && $row['type'] !== $type) {
			throw new AppConfigTypeConflictException('conflict between new type (' . $type . ') and old type (' . $row['type'] . ')');
		}
		if ($row === ['value' => $value, 'type' => $type]) {
			return false;
		}
		if ($row !== null) {
			$this->deleteKey($app, $key);
		}
		$this->database->insertIgnoreConflict('appconfig', ['appid' => $app, 'configkey' => $key, 'configvalue' => $value, 'type' => $type]);
		$this->values = null;
		return true;
	}

	/** @return array<string, array<string, array{value: string, type: int}>> */
	private function values(): array {
		if ($this->values === null) {
			$this->values = [];
			$query = $this->database->getQueryBuilder();
			$query->select('appid', 'configkey', 'configvalue', 'type')->from('appconfig');
			foreach ($query->executeQuery()->fetchAll() as $row) {
				$this->values[$row['appid']][$row['configkey']] = ['value' => (string)$row['configvalue'], 'type' => (int)$row['type']];
			}
		}
		return $this->values;
	}
}
