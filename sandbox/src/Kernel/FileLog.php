<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use Psr\Log\AbstractLogger;

/** One JSON object per line in `sandbox.log` of the data directory, from the level « info » up. */
final class FileLog extends AbstractLogger {
	private const SILENT = ['debug'];

	public function __construct(
		private readonly Environment $environment,
		private readonly string $app = 'core',
	) {
	}

	public function log($level, string|\Stringable $message, array $context = []): void {
		if (in_array($level, self::SILENT, true)) {
			return;
		}
		$replacements = [];
		foreach ($context as $key => $value) {
			if (is_scalar($value) || $value instanceof \Stringable) {
				$replacements['{' . $key . '}'] = (string)$value;
			}
		}
		$exception = $context['exception'] ?? null;
		$line = json_encode(array_filter([
			'time' => date(DATE_ATOM),
			'level' => $level,
			'app' => $context['app'] ?? $this->app,
			'message' => strtr((string)$message, $replacements),
			'exception' => $exception instanceof \Throwable ? (string)$exception : null,
		]), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR);
		file_put_contents($this->environment->directory('.') . '/sandbox.log', $line . "\n", FILE_APPEND | LOCK_EX);
	}
}
