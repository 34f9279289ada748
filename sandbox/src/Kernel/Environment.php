<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

/** Where this instance lives, read from the process environment. */
final class Environment {
	public readonly string $dataDirectory;
	/** @var list<string> directories of apps that can be enabled */
	public readonly array $appPaths;
	/** DSN of the database: `pgsql://user:password@host:port/name`, `mysql://…`; empty for SQLite. */
	public readonly string $databaseUrl;
	/** DSN of a mail server for Symfony Mailer; empty to write into the outbox directory. */
	public readonly string $smtp;

	public function __construct() {
		$root = dirname(__DIR__, 3);
		$this->dataDirectory = rtrim(self::read('SANDBOX_DATA', $root . '/sandbox/data'), '/');
		$this->appPaths = explode(PATH_SEPARATOR, self::read('SANDBOX_APPS', $root));
		$this->databaseUrl = self::read('SANDBOX_DB', '');
		$this->smtp = self::read('SANDBOX_SMTP', '');
	}

	/** An existing directory below the data directory. */
	public function directory(string $name): string {
		$path = $this->dataDirectory . '/' . $name;
		if (!is_dir($path) && !@mkdir($path, 0770, true) && !is_dir($path)) {
			throw new \RuntimeException('Cannot create the directory ' . $path);
		}
		return $path;
	}

	private static function read(string $name, string $default): string {
		$value = getenv($name);
		return $value === false || $value === '' ? $default : $value;
	}
}
