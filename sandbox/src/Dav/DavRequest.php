<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use Sandbox\Http\Entry;

/** What a WebDAV client asks: method, path below `/remote.php`, headers, destination. */
final class DavRequest {
	/** @param list<string> $segments of the path below `/remote.php` */
	private function __construct(
		public readonly string $method,
		public readonly array $segments,
	) {
	}

	public static function current(): self {
		return new self((string)$_SERVER['REQUEST_METHOD'], self::split(Entry::current()->path));
	}

	public function header(string $name): ?string {
		$key = strtoupper(str_replace('-', '_', $name));
		$value = $_SERVER['HTTP_' . $key] ?? $_SERVER[$key] ?? null;
		return $value === null || $value === '' ? null : (string)$value;
	}

	/** `0` or `1`: a folder is never listed deeper than its own entries. */
	public function depth(): int {
		return $this->header('Depth') === '0' ? 0 : 1;
	}

	public function body(): string {
		return (string)file_get_contents('php://input');
	}

	/** @return list<string> segments of the Destination header below `/remote.php` @throws DavError */
	public function destination(): array {
		$header = $this->header('Destination') ?? throw DavError::badRequest('The destination header was not supplied');
		$path = rawurldecode((string)parse_url($header, PHP_URL_PATH));
		if (!str_starts_with($path, '/remote.php/')) {
			throw DavError::forbidden('Requested uri (' . $header . ') is out of base uri (/remote.php/dav/)');
		}
		return self::split(substr($path, strlen('/remote.php')));
	}

	public function overwrites(): bool {
		return strtoupper($this->header('Overwrite') ?? 'T') !== 'F';
	}

	/** Whole bytes the client announces, null when it does not say. */
	public function length(): ?int {
		$lengths = array_filter([$this->header('X-Expected-Entity-Length'), $this->header('Content-Length'), $this->header('OC-Total-Length')], is_numeric(...));
		return $lengths === [] ? null : max(array_map(intval(...), $lengths));
	}

	/** Time the client wants for the file, in seconds since the epoch. @throws DavError */
	public function mtime(): ?int {
		$header = $this->header('X-OC-MTime');
		if ($header === null) {
			return null;
		}
		if (preg_match('/^[0-9]+$/', $header) !== 1 || (int)$header <= 86400) {
			throw DavError::badRequest('X-OC-MTime header must be a valid positive unix timestamp greater than one day, got "' . $header . '".');
		}
		return (int)$header;
	}

	/**
	 * Refuses when the client knows another state of the file.
	 *
	 * @param string|null $etag current one without quotes, null when there is nothing
	 * @throws DavError
	 */
	public function requireState(?string $etag): void {
		$match = $this->header('If-Match');
		if ($match !== null && ($etag === null || ($match !== '*' && !in_array($etag, self::etags($match), true)))) {
			throw DavError::precondition('An If-Match header was specified, but none of the specified ETags matched.');
		}
		$noneMatch = $this->header('If-None-Match');
		if ($noneMatch !== null && !in_array($this->method, ['GET', 'HEAD'], true) && $etag !== null && ($noneMatch === '*' || in_array($etag, self::etags($noneMatch), true))) {
			throw DavError::precondition('An If-None-Match header was specified, but the ETag matched (or * was specified).');
		}
	}

	/** @return array{list<string>, string}|null segments and etag of an `If: <url> (["etag"])` header */
	public function condition(): ?array {
		if (preg_match('/^<([^>]+)>\s*\(\s*\[\s*"?([^"\]]*)"?\s*\]\s*\)/', $this->header('If') ?? '', $match) !== 1) {
			return null;
		}
		$path = rawurldecode((string)parse_url($match[1], PHP_URL_PATH));
		return [self::split(preg_replace('#^/remote\.php#', '', $path)), $match[2]];
	}

	/** @return list<string> */
	public static function etags(string $header): array {
		return array_map(static fn (string $etag): string => trim((string)preg_replace('#^W/#', '', trim($etag)), '"'), explode(',', $header));
	}

	/** @return list<string> */
	private static function split(string $path): array {
		if (!mb_check_encoding($path, 'UTF-8')) {
			throw DavError::badRequest('The path is not UTF-8');
		}
		return array_values(array_filter(explode('/', $path), static fn (string $segment): bool => $segment !== ''));
	}
}
