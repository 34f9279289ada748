<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config;

use OCP\Config\IUserConfig;
use OCP\Config\ValueType;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use Sandbox\Unsupported;

/** Values of one key for many accounts; what Nextcloud keeps with them lies in columns of the accounts here. */
final class UserConfig implements IUserConfig {
	private const COLUMNS = ['settings/email' => 'email', 'core/lang' => 'language', 'core/enabled' => 'enabled'];
	/** As many accounts as Nextcloud asks for with one query. */
	private const CHUNK = 50;

	public function __construct(
		private readonly IDBConnection $database,
	) {
	}

	public function getValuesByUsers(string $app, string $key, ?ValueType $typedAs = null, ?array $userIds = null): array {
		if ($userIds === null || ($typedAs !== null && $typedAs !== ValueType::STRING)) {
			throw new Unsupported('getValuesByUsers() of everybody, or typed');
		}
		$values = [];
		foreach (array_chunk($userIds, self::CHUNK) as $chunk) {
			$values += $this->chunk($app, $key, $chunk);
		}
		return $values;
	}

	/**
	 * @param list<string> $uids
	 * @return array<string, string>
	 */
	private function chunk(string $app, string $key, array $uids): array {
		$column = self::COLUMNS[$app . '/' . $key] ?? null;
		$query = $this->database->getQueryBuilder();
		$query->selectAlias($column === null ? 'userid' : 'uid', 'account')->selectAlias($column ?? 'configvalue', 'value')
			->from($column === null ? 'preferences' : 'users')
			->where($query->expr()->in($column === null ? 'userid' : 'uid', $query->createNamedParameter($uids, IQueryBuilder::PARAM_STR_ARRAY)));
		if ($column === null) {
			$query->andWhere($query->expr()->eq('appid', $query->createNamedParameter($app)))
				->andWhere($query->expr()->eq('configkey', $query->createNamedParameter($key)));
		}
		$values = [];
		foreach ($query->executeQuery()->fetchAll() as $row) {
			if ($row['value'] !== null) {
				$values[$row['account']] = $column === 'enabled' ? ((int)$row['value'] === 1 ? 'true' : 'false') : (string)$row['value'];
			}
		}
		return $values;
	}
}
