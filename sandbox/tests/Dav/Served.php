<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Dav;

use Sandbox\Config\SystemConfig;
use Sandbox\Tests\Files\Host;

/** A test whose instance is also served over HTTP. */
abstract class Served extends Host {
	/** @var resource */
	private $server;
	private int $port;

	protected function setUp(): void {
		parent::setUp();
		$this->get(SystemConfig::class)->set('installed', true);
		$this->get(SystemConfig::class)->set('instanceid', 'octests');
		$this->port = self::freePort();
		$public = dirname(__DIR__, 2) . '/public';
		$this->server = proc_open([PHP_BINARY, '-S', '127.0.0.1:' . $this->port, '-t', $public, $public . '/index.php'], [1 => ['file', '/dev/null', 'w'], 2 => ['file', '/dev/null', 'w']], $pipes);
		for ($attempt = 0; $attempt < 200 && @fsockopen('127.0.0.1', $this->port) === false; $attempt++) {
			usleep(20_000);
		}
	}

	protected function tearDown(): void {
		proc_terminate($this->server);
		proc_close($this->server);
		parent::tearDown();
	}

	/**
	 * @param string $path below `/remote.php/dav`, not encoded
	 * @param array<string, string> $headers
	 */
	protected function ask(?string $uid, string $method, string $path, string $body = '', array $headers = []): Answer {
		$received = [];
		$request = curl_init('http://127.0.0.1:' . $this->port . $this->encoded($path));
		curl_setopt_array($request, [
			CURLOPT_CUSTOMREQUEST => $method, CURLOPT_RETURNTRANSFER => true, CURLOPT_NOBODY => $method === 'HEAD',
			CURLOPT_HTTPHEADER => [...array_map(static fn (string $name): string => $name . ': ' . $headers[$name], array_keys($headers)), 'Expect:'],
			CURLOPT_HEADERFUNCTION => static function ($request, string $line) use (&$received): int {
				[$name, $value] = explode(':', $line, 2) + ['', ''];
				$received[strtolower($name)] = trim($value);
				return strlen($line);
			},
		]);
		if ($method !== 'HEAD' && ($body !== '' || $method === 'PUT')) {
			curl_setopt($request, CURLOPT_POSTFIELDS, $body);
		}
		if ($uid !== null) {
			curl_setopt($request, CURLOPT_USERPWD, $uid . ':correct horse ' . $uid);
		}
		$answer = curl_exec($request);
		return new Answer(curl_getinfo($request, CURLINFO_RESPONSE_CODE), $received, (string)$answer);
	}

	/** @param list<string> $properties prefixed names */
	protected function propfind(string $uid, string $path, array $properties, int $depth = 0): Answer {
		$body = '<d:propfind xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns" xmlns:nc="http://nextcloud.org/ns"><d:prop>'
			. implode('', array_map(static fn (string $name): string => '<' . $name . '/>', $properties)) . '</d:prop></d:propfind>';
		return $this->ask($uid, 'PROPFIND', $path, $body, ['Depth' => (string)$depth]);
	}

	protected function destination(string $path): string {
		return 'http://127.0.0.1:' . $this->port . $this->encoded($path);
	}

	private function encoded(string $path): string {
		return '/remote.php/dav' . implode('/', array_map(rawurlencode(...), explode('/', $path)));
	}

	private static function freePort(): int {
		$socket = stream_socket_server('tcp://127.0.0.1:0');
		$port = (int)substr((string)strrchr((string)stream_socket_get_name($socket, false), ':'), 1);
		fclose($socket);
		return $port;
	}
}
