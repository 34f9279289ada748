<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use RuntimeException;

/** What a browser keeps of a log-in: its cookies, and the token that its changes carry. */
final readonly class BrowserSession {
	private function __construct(
		private string $cookies,
		private string $token,
	) {
	}

	public static function open(string $url, string $uid, string $password): self {
		$cookies = (string)tempnam(sys_get_temp_dir(), 'cookies-');
		$form = new self($cookies, self::token($url, $cookies));
		[$status] = $form->request($url . '/index.php/login', http_build_query(['user' => $uid, 'password' => $password]), ["Origin: $url"]);
		if ($status !== 303) {
			throw new RuntimeException("The log-in of $uid was answered by $status");
		}
		return new self($cookies, self::token($url, $cookies));
	}

	/** @return array<int, mixed> of curl */
	public function options(): array {
		return [CURLOPT_COOKIEFILE => $this->cookies, CURLOPT_COOKIEJAR => $this->cookies];
	}

	/** @return array<string, string> */
	public function headers(): array {
		return ['requesttoken' => $this->token];
	}

	private static function token(string $url, string $cookies): string {
		[, $body] = (new self($cookies, ''))->request($url . '/index.php/csrftoken');
		return json_decode($body, true, flags: JSON_THROW_ON_ERROR)['token'];
	}

	/**
	 * @param list<string> $headers
	 * @return array{int, string} status and body
	 */
	private function request(string $url, ?string $form = null, array $headers = []): array {
		$curl = curl_init($url) ?: throw new RuntimeException('curl does not start');
		curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 60, CURLOPT_HTTPHEADER => ["requesttoken: $this->token", ...$headers]] + $this->options());
		if ($form !== null) {
			curl_setopt($curl, CURLOPT_POSTFIELDS, $form);
		}
		$body = (string)curl_exec($curl);
		return [curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $body];
	}
}
