<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use Sandbox\Kernel\Kernel;

/** Scripts, styles, images and translations of the apps, and the host's own. */
final class StaticFiles {
	private const TYPES = [
		'css' => 'text/css', 'gif' => 'image/gif', 'ico' => 'image/x-icon', 'jpg' => 'image/jpeg', 'js' => 'text/javascript', 'json' => 'application/json', 'map' => 'application/json',
		'mjs' => 'text/javascript', 'png' => 'image/png', 'svg' => 'image/svg+xml', 'ttf' => 'font/ttf', 'wasm' => 'application/wasm', 'webp' => 'image/webp', 'woff' => 'font/woff', 'woff2' => 'font/woff2',
	];
	/** Folders of an app that a browser may read. */
	private const FOLDERS = 'js|css|img|l10n';

	/** @return bool whether the path was answered */
	public static function send(string $path): bool {
		if (preg_match('#^/(apps/([a-z0-9_]+)|core|dist)/((?:' . self::FOLDERS . ')/.+|.+)$#', $path, $match) !== 1) {
			return false;
		}
		$type = self::TYPES[strtolower(pathinfo($path, PATHINFO_EXTENSION))] ?? null;
		$file = $type === null ? null : self::file($match[1], $match[2], $match[3]);
		if ($file === null) {
			return false;
		}
		self::answer($file, $type);
		return true;
	}

	private static function file(string $root, string $app, string $path): ?string {
		$directory = dirname(__DIR__, 2) . '/public/' . $root;
		if ($app !== '') {
			if (preg_match('#^(' . self::FOLDERS . ')/#', $path) !== 1) {
				return null;
			}
			$directory = Kernel::instance()->get(\Sandbox\Kernel\Apps::class)->info($app)?->path;
		}
		$file = $directory === null ? false : realpath($directory . '/' . $path);
		return $file !== false && is_file($file) && str_starts_with($file, realpath($directory) . '/') ? $file : null;
	}

	private static function answer(string $file, string $type): void {
		$etag = '"' . dechex((int)filemtime($file)) . '-' . dechex((int)filesize($file)) . '"';
		header('ETag: ' . $etag);
		header('Cache-Control: ' . (isset($_GET['v']) ? 'max-age=15778463, immutable' : 'no-cache'));
		header('X-Content-Type-Options: nosniff');
		if (trim($_SERVER['HTTP_IF_NONE_MATCH'] ?? '') === $etag) {
			http_response_code(304);
			return;
		}
		header('Content-Type: ' . $type . (str_starts_with($type, 'text/') || $type === 'application/json' ? '; charset=utf-8' : ''));
		header('Content-Length: ' . filesize($file));
		readfile($file);
	}
}
