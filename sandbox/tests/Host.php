<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests;

use Sandbox\Kernel\Kernel;

/** A throwaway instance with the fixture app, in this process and behind PHP's built-in server. */
final class Host {
	public readonly string $url;
	/** @var resource */
	private $server;

	public function __construct(
		public readonly string $data,
	) {
		putenv('SANDBOX_DATA=' . $data);
		putenv('SANDBOX_APPS=' . __DIR__ . '/fixture-app');
		Kernel::reset();
		$this->occ('install');
		$probe = stream_socket_server('tcp://127.0.0.1:0');
		$address = stream_socket_get_name($probe, false);
		fclose($probe);
		$this->url = 'http://' . $address;
		$public = dirname(__DIR__) . '/public';
		$log = ['file', $data . '/server.log', 'a'];
		$this->server = proc_open([PHP_BINARY, '-S', $address, '-t', $public, $public . '/index.php'], [1 => $log, 2 => $log], $pipes);
		for ($i = 0; $i < 100 && @file_get_contents($this->url . '/status.php') === false; $i++) {
			usleep(50_000);
		}
	}

	public function stop(): void {
		proc_terminate($this->server);
		proc_close($this->server);
		Kernel::reset();
		exec('rm -rf ' . escapeshellarg($this->data));
	}

	/** @param array<string, string> $environment @return array{int, string} status and output of an occ command */
	public function occ(string $arguments, array $environment = []): array {
		$variables = implode(' ', array_map(static fn (string $name, string $value) => $name . '=' . escapeshellarg($value), array_keys($environment), $environment));
		exec($variables . ' ' . escapeshellarg(PHP_BINARY) . ' ' . escapeshellarg(dirname(__DIR__) . '/occ') . ' ' . $arguments . ' 2>&1', $output, $status);
		return [$status, implode("\n", $output)];
	}

	/** @param list<string> $headers @return array{int, string, list<string>} status, body and headers */
	public function request(string $verb, string $path, array $headers = [], string $body = ''): array {
		$content = file_get_contents($this->url . $path, false, stream_context_create(['http' => [
			'method' => $verb, 'header' => $headers, 'content' => $body, 'ignore_errors' => true, 'follow_location' => 0,
		]]));
		preg_match('/ (\d{3})/', $http_response_header[0], $status);
		return [(int)$status[1], (string)$content, $http_response_header];
	}

	/** @param array<string, mixed>|null $body @return array{int, mixed, list<string>} status, decoded body and headers */
	public function ocs(string $verb, string $path, ?string $user = 'admin:admin', ?array $body = null, array $headers = []): array {
		$headers = ['OCS-APIRequest: true', 'Accept: application/json', 'Content-Type: application/json', ...$user === null ? [] : ['Authorization: Basic ' . base64_encode($user)], ...$headers];
		[$status, $text, $answer] = $this->request($verb, '/ocs/v2.php' . $path, $headers, $body === null ? '' : (string)json_encode($body));
		return [$status, json_decode($text, true), $answer];
	}
}
