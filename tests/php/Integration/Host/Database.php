<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use PDO;
use RuntimeException;

/**
 * The database behind a host, for the few states that the app itself cannot bring about yet. Tests of what the app does go
 * through the app.
 */
final class Database {
	/** @param array<string, string> $environment of the host’s processes */
	public static function of(array $environment): PDO {
		$url = $environment['SANDBOX_DB'] ?? '';
		return match (true) {
			$url !== '' => self::server($url),
			isset($environment['SANDBOX_DATA']) => new PDO('sqlite:' . $environment['SANDBOX_DATA'] . '/sandbox.db'),
			isset($environment['NEXTCLOUD_CONFIG_DIR']) => self::nextcloud($environment['NEXTCLOUD_CONFIG_DIR']),
			default => throw new RuntimeException('The database of this host is unknown'),
		};
	}

	private static function server(string $url): PDO {
		$part = parse_url($url) ?: throw new RuntimeException('SANDBOX_DB is no address');
		$scheme = in_array($part['scheme'] ?? '', ['pgsql', 'postgres'], true) ? 'pgsql' : 'mysql';
		return new PDO(
			sprintf('%s:host=%s;port=%d;dbname=%s', $scheme, $part['host'] ?? '127.0.0.1', $part['port'] ?? ($scheme === 'pgsql' ? 5432 : 3306), ltrim($part['path'] ?? '', '/')),
			rawurldecode($part['user'] ?? ''), rawurldecode($part['pass'] ?? ''),
		);
	}

	private static function nextcloud(string $directory): PDO {
		/** @var array<string, string> $CONFIG */
		$CONFIG = [];
		require $directory . '/config.php';
		return new PDO('sqlite:' . $CONFIG['datadirectory'] . '/' . ($CONFIG['dbname'] ?? 'owncloud') . '.db');
	}
}
