<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config;

use OCP\IDBConnection;

/** Values per account, app and key, as strings; an account's values are read once per process. */
final class Preferences {
	/** @var array<string, array<string, array<string, string>>> by uid, app, key */
	private array $values = [];

	public function __construct(
		private readonly IDBConnection $database,
	) {
	}

	public function get(string $uid, string $app, string $key): ?string {
		return $this->of($uid)[$app][$key] ?? null;
	}

	public function set(string $uid, string $app, string $key, string $value): void {
		$this->delete($uid, $app, $key);
		$this->database->insertIgnoreConflict('preferences', ['userid' => $uid, 'appid' => $app, 'configkey' => $key, 'configvalue' => $value]);
	}

	public function delete(string $uid, string $app, string $key): void {
		$this->deleteWhere(['userid' => $uid, 'appid' => $app, 'configkey' => $key]);
	}

	/** @param array<string, string> $conditions column → value */
	public function deleteWhere(array $conditions): void {
		$query = $this->database->getQueryBuilder();
		$query->delete('preferences');
		foreach ($conditions as $column => $value) {
			$query->andWhere($query->expr()->eq($column, $query->createNamedParameter($value)));
		}
		$query->executeStatement();
		$this->values = [];
	}

	/** @return array<string, string> values of one key by uid */
	public function ofEveryone(string $app, string $key): array {
		$query = $this->database->getQueryBuilder();
		$query->select('userid', 'configvalue')->from('preferences')
			->where($query->expr()->eq('appid', $query->createNamedParameter($app)))
			->andWhere($query->expr()->eq('configkey', $query->createNamedParameter($key)));
		return array_column($query->executeQuery()->fetchAll(), 'configvalue', 'userid');
	}

	/** @return array<string, array<string, string>> */
	private function of(string $uid): array {
		if (!isset($this->values[$uid])) {
			$this->values[$uid] = [];
			$query = $this->database->getQueryBuilder();
			$query->select('appid', 'configkey', 'configvalue')->from('preferences')->where($query->expr()->eq('userid', $query->createNamedParameter($uid)));
			foreach ($query->executeQuery()->fetchAll() as $row) {
				$this->values[$uid][$row['appid']][$row['configkey']] = (string)$row['configvalue'];
			}
		}
		return $this->values[$uid];
	}
}
