<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use RuntimeException;

/**
 * One person at the host, identified by an app password as the phone and the desktop client are, or by the session of a browser; nobody
 * when `$uid` is null.
 */
final class Client {
	private const API = '/ocs/v2.php/apps/conseil_municipal/api/v1';

	public function __construct(
		private readonly string $url,
		public readonly ?string $uid,
		private readonly ?string $token,
		private readonly ?Contract $contract = null,
		private readonly ?BrowserSession $session = null,
		private readonly ?string $address = null,
	) {
	}

	/** The same person at another address of this machine: the host counts requests by address. */
	public function from(string $address): self {
		return new self($this->url, $this->uid, $this->token, $this->contract, $this->session, $address);
	}

	/**
	 * A request to the app's API. The answer is checked against `openapi.json`.
	 *
	 * @param array<string, mixed>|null $body sent as JSON
	 * @param array<string, string> $headers
	 */
	public function api(string $method, string $path, ?array $body = null, array $headers = []): Answer {
		$answer = $this->ocs($method, self::API . $path, $body, $headers);
		$this->contract?->check($method, $path, $answer);
		return $answer;
	}

	/**
	 * A request to any OCS route.
	 *
	 * @param array<string, mixed>|null $body sent as JSON
	 * @param array<string, string> $headers
	 */
	public function ocs(string $method, string $path, ?array $body = null, array $headers = []): Answer {
		$content = $body === null ? null : json_encode($body, JSON_THROW_ON_ERROR | JSON_FORCE_OBJECT * (int)($body === []));
		$headers += ['OCS-APIRequest' => 'true', 'Accept' => 'application/json'];
		if ($content !== null) {
			$headers += ['Content-Type' => 'application/json'];
		}
		return $this->send($method, $path, $content, $headers);
	}

	/**
	 * The same request to the app's API several times at the same moment.
	 *
	 * @param array<string, mixed> $body sent as JSON
	 * @param array<string, string> $headers
	 * @return list<int> status of each answer
	 */
	public function atOnce(int $times, string $method, string $path, array $body, array $headers = []): array {
		$all = curl_multi_init();
		$requests = [];
		while (count($requests) < $times) {
			$request = curl_init($this->url . self::API . $path) ?: throw new RuntimeException('curl does not start');
			curl_setopt_array($request, [
				CURLOPT_CUSTOMREQUEST => $method ?: 'POST',
				CURLOPT_POSTFIELDS => json_encode($body, JSON_THROW_ON_ERROR),
				CURLOPT_RETURNTRANSFER => true,
				CURLOPT_TIMEOUT => 180,
				CURLOPT_USERPWD => $this->uid . ':' . $this->token,
				CURLOPT_HTTPHEADER => ['OCS-APIRequest: true', 'Content-Type: application/json', 'Accept: application/json', 'Expect:',
					...array_map(static fn (string $name, string $value): string => "$name: $value", array_keys($headers), array_values($headers))],
			]);
			curl_multi_add_handle($all, $request);
			$requests[] = $request;
		}
		do {
			curl_multi_exec($all, $running);
			curl_multi_select($all, 0.1);
		} while ($running > 0);
		return array_map(static fn (\CurlHandle $request): int => curl_getinfo($request, CURLINFO_RESPONSE_CODE), $requests);
	}

	/** Asks the app's API and hangs up without waiting for the answer, as somebody who closes the window. */
	public function abandon(string $method, string $path, int $milliseconds): void {
		$curl = curl_init($this->url . self::API . $path) ?: throw new RuntimeException('curl does not start');
		curl_setopt_array($curl, [
			CURLOPT_CUSTOMREQUEST => $method ?: 'POST',
			CURLOPT_POSTFIELDS => '{}',
			CURLOPT_RETURNTRANSFER => true,
			CURLOPT_TIMEOUT_MS => $milliseconds,
			CURLOPT_USERPWD => $this->uid . ':' . $this->token,
			CURLOPT_HTTPHEADER => ['OCS-APIRequest: true', 'Content-Type: application/json', 'Expect:'],
		]);
		curl_exec($curl);
	}

	/**
	 * Several requests to the app's API at the same moment.
	 *
	 * @param list<array{string, string, array<string, mixed>, array<string, string>}> $requests method, path, body, headers
	 * @return list<int> statuses, in the order of the requests
	 */
	public function together(array $requests): array {
		$all = curl_multi_init();
		$handles = [];
		foreach ($requests as [$method, $path, $body, $headers]) {
			$handle = curl_init($this->url . self::API . $path) ?: throw new RuntimeException('curl does not start');
			$headers += ['OCS-APIRequest' => 'true', 'Accept' => 'application/json', 'Content-Type' => 'application/json', 'Expect' => ''];
			curl_setopt_array($handle, [
				CURLOPT_CUSTOMREQUEST => $method ?: 'GET', CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 180, CURLOPT_USERPWD => $this->uid . ':' . $this->token,
				CURLOPT_POSTFIELDS => json_encode($body, JSON_THROW_ON_ERROR | JSON_FORCE_OBJECT * (int)($body === [])),
				CURLOPT_HTTPHEADER => array_map(static fn (string $name, string $value): string => "$name: $value", array_keys($headers), $headers),
			]);
			curl_multi_add_handle($all, $handle);
			$handles[] = $handle;
		}
		do {
			curl_multi_exec($all, $running);
			curl_multi_select($all, 1);
		} while ($running > 0);
		return array_map(static fn (\CurlHandle $handle): int => curl_getinfo($handle, CURLINFO_RESPONSE_CODE), $handles);
	}

	/**
	 * A WebDAV request on this person's files.
	 *
	 * @param string $path below `/remote.php/dav/files/{uid}`, not encoded
	 * @param string|resource|null $content
	 * @param array<string, string> $headers
	 */
	public function dav(string $method, string $path, mixed $content = null, array $headers = []): Answer {
		if (isset($headers['Destination']) && str_starts_with($headers['Destination'], '/')) {
			$headers['Destination'] = $this->url . self::encode('/remote.php/dav/files/' . $this->uid . $headers['Destination']);
		}
		return $this->send($method, self::encode('/remote.php/dav/files/' . $this->uid . $path), $content, $headers);
	}

	/**
	 * The names of what is directly in a folder of this person's files.
	 *
	 * @return list<string> sorted; empty when the folder is not visible
	 */
	public function ls(string $path = ''): array {
		$answer = $this->dav('PROPFIND', $path, null, ['Depth' => '1']);
		if ($answer->status !== 207) {
			return [];
		}
		$names = array_map(basename(...), array_slice(array_keys($answer->properties()), 1));
		sort($names);
		return $names;
	}

	/**
	 * @param string $path encoded, from the host's root
	 * @param string|resource|null $content
	 * @param array<string, string> $headers
	 */
	public function send(string $method, string $path, mixed $content = null, array $headers = []): Answer {
		$headers += $this->session?->headers() ?? [];
		$received = [];
		$curl = curl_init($this->url . $path) ?: throw new RuntimeException('curl does not start');
		$options = [
			CURLOPT_CUSTOMREQUEST => $method ?: 'GET',
			CURLOPT_RETURNTRANSFER => true,
			CURLOPT_TIMEOUT => 180,
			CURLOPT_NOBODY => $method === 'HEAD',
			CURLOPT_HTTPHEADER => array_map(
				static fn (string $name, string $value): string => "$name: $value",
				array_keys($headers + ['Expect' => '']), array_values($headers + ['Expect' => '']),
			),
			CURLOPT_HEADERFUNCTION => static function (\CurlHandle $_, string $line) use (&$received): int {
				if (str_contains($line, ':')) {
					[$name, $value] = explode(':', $line, 2);
					$received[strtolower(trim($name))] = trim($value);
				}
				return strlen($line);
			},
		];
		curl_setopt_array($curl, $options + ($this->session?->options() ?? []));
		if ($this->address !== null && $this->address !== '') {
			curl_setopt($curl, CURLOPT_INTERFACE, $this->address);
		}
		if ($this->token !== null) {
			curl_setopt($curl, CURLOPT_USERPWD, $this->uid . ':' . $this->token);
		}
		if (is_resource($content)) {
			curl_setopt_array($curl, [CURLOPT_UPLOAD => true, CURLOPT_INFILE => $content, CURLOPT_INFILESIZE => fstat($content)['size'] ?? 0]);
		} elseif ($content !== null) {
			curl_setopt($curl, CURLOPT_POSTFIELDS, (string)$content);
		}
		$body = curl_exec($curl);
		if ($body === false) {
			throw new RuntimeException("$method $path: " . curl_error($curl));
		}
		return new Answer(curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $received, (string)$body);
	}

	/** Percent-encodes each segment of a path. */
	public static function encode(string $path): string {
		return implode('/', array_map(rawurlencode(...), explode('/', $path)));
	}
}
