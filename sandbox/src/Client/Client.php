<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Client;

use OCP\Http\Client\IClient;
use OCP\Http\Client\IResponse;
use OCP\Http\Client\LocalServerException;
use RuntimeException;
use Sandbox\Unsupported;

/** Asks other servers. Those of the local network only when the app says so, and an answer of 400 or more is an exception, as in Nextcloud. */
final class Client implements IClient {
	private const OPTIONS = ['body', 'headers', 'timeout', 'allow_redirects', 'stream', 'version', 'nextcloud'];
	private const SECONDS = 30;

	public function post(string $uri, array $options = []): IResponse {
		foreach (array_diff(array_keys($options), self::OPTIONS) as $unknown) {
			throw Unsupported::argument(__METHOD__, 'options', $unknown);
		}
		self::mustBeReadByPortions($options);
		if (($options['nextcloud']['allow_local_address'] ?? false) !== true) {
			self::mustBeElsewhere($uri);
		}
		$curl = curl_init($uri);
		$headers = $options['headers'] ?? [];
		curl_setopt_array($curl, [
			CURLOPT_POST => true,
			CURLOPT_POSTFIELDS => $options['body'] ?? '',
			CURLOPT_RETURNTRANSFER => true,
			CURLOPT_TIMEOUT => $options['timeout'] ?? self::SECONDS,
			CURLOPT_HTTPHEADER => array_map(static fn (string $name, string $value): string => "$name: $value", array_keys($headers), $headers),
			CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
		]);
		$body = curl_exec($curl);
		if ($body === false) {
			throw new RuntimeException(curl_error($curl));
		}
		$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
		if ($status >= 400) {
			throw new RuntimeException("`POST $uri` resulted in a `$status` response");
		}
		return new Response($status, ($options['stream'] ?? false) === true ? self::stream((string)$body) : (string)$body);
	}

	/**
	 * Redirects are never followed here. What is read by portions is, in Nextcloud, asked for by PHP itself, which knows no HTTP/2.
	 *
	 * @param array<string, mixed> $options
	 */
	private static function mustBeReadByPortions(array $options): void {
		if (($options['allow_redirects'] ?? false) !== false) {
			throw Unsupported::argument(__METHOD__, 'allow_redirects', 'anything but false');
		}
		if (($options['stream'] ?? false) === true && ($options['version'] ?? '2.0') !== '1.1') {
			throw new RuntimeException('HTTP/2.0 is not supported by the stream handler.');
		}
	}

	/** @return resource */
	private static function stream(string $body) {
		$stream = fopen('php://temp', 'w+');
		fwrite($stream, $body);
		rewind($stream);
		return $stream;
	}

	private static function mustBeElsewhere(string $uri): void {
		$host = (string)parse_url($uri, PHP_URL_HOST);
		$address = gethostbyname($host);
		if ($host === '' || filter_var($address, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE) === false) {
			throw new LocalServerException('Host "' . $host . '" violates local access rules');
		}
	}
}
