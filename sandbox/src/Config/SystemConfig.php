<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config;

use Sandbox\Kernel\Environment;

/** The instance's `config.json`, and where mails go. */
final class SystemConfig {
	private readonly string $file;
	/** @var array<string, mixed> */
	private readonly array $given;
	/** @var array<string, mixed>|null */
	private ?array $values = null;

	public function __construct(Environment $environment) {
		$this->file = $environment->dataDirectory . '/config.json';
		$this->given = self::mailServer($environment->smtp);
	}

	public function get(string $key, mixed $default = null): mixed {
		return $this->values()[$key] ?? $this->given[$key] ?? $default;
	}

	public function set(string $key, mixed $value): void {
		$this->change(static function (array $values) use ($key, $value): array {
			$values[$key] = $value;
			return $values;
		});
	}

	public function delete(string $key): void {
		$this->change(static function (array $values) use ($key): array {
			unset($values[$key]);
			return $values;
		});
	}

	/** @return array<string, mixed> */
	public function values(): array {
		return $this->values ??= is_file($this->file) ? json_decode((string)file_get_contents($this->file), true, flags: JSON_THROW_ON_ERROR) : [];
	}

	/** @return array<string, mixed> under Nextcloud's names */
	private static function mailServer(string $smtp): array {
		return $smtp === '' ? ['mail_smtpmode' => 'null'] : [
			'mail_smtpmode' => 'smtp', 'mail_smtphost' => (string)parse_url($smtp, PHP_URL_HOST), 'mail_smtpport' => (int)parse_url($smtp, PHP_URL_PORT),
		];
	}

	/** @param callable(array<string, mixed>): array<string, mixed> $change */
	private function change(callable $change): void {
		@mkdir(dirname($this->file), 0770, true);
		$lock = fopen($this->file . '.lock', 'c');
		flock($lock, LOCK_EX);
		$this->values = null;
		$values = $change($this->values());
		file_put_contents($this->file . '.new', json_encode($values, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR));
		rename($this->file . '.new', $this->file);
		$this->values = $values;
		flock($lock, LOCK_UN);
	}
}
