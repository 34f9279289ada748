<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Connection as DoctrineConnection;
use Doctrine\DBAL\DriverManager;
use Doctrine\DBAL\Tools\DsnParser;
use Sandbox\Kernel\Environment;

/** Opens the database of the environment: SQLite in the data directory, or the server of `SANDBOX_DB`. */
final class ConnectionFactory {
	private const SCHEMES = ['pgsql' => 'pdo_pgsql', 'postgres' => 'pdo_pgsql', 'mysql' => 'pdo_mysql', 'mariadb' => 'pdo_mysql'];

	public static function open(Environment $environment): DoctrineConnection {
		return $environment->databaseUrl === '' ? self::sqlite($environment) : self::server($environment->databaseUrl);
	}

	private static function sqlite(Environment $environment): DoctrineConnection {
		$connection = DriverManager::getConnection(['driver' => 'pdo_sqlite', 'path' => $environment->directory('.') . '/sandbox.db']);
		$native = $connection->getNativeConnection();
		$native->exec('PRAGMA busy_timeout = 15000');
		$native->exec('PRAGMA journal_mode = WAL');
		$native->exec('PRAGMA synchronous = NORMAL');
		return $connection;
	}

	private static function server(string $url): DoctrineConnection {
		$parameters = (new DsnParser(self::SCHEMES))->parse($url);
		if ($parameters['driver'] === 'pdo_mysql') {
			$parameters['charset'] = 'utf8mb4';
			$parameters['defaultTableOptions'] = ['charset' => 'utf8mb4', 'collate' => 'utf8mb4_bin'];
			$parameters['driverOptions'] = [\PDO::MYSQL_ATTR_FOUND_ROWS => true, \PDO::MYSQL_ATTR_INIT_COMMAND => "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"];
		}
		return DriverManager::getConnection($parameters);
	}
}
