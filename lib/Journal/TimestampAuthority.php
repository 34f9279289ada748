<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\Http\Client\IClientService;
use OCP\Http\Client\IResponse;
use OCP\IAppConfig;
use UnexpectedValueException;

/** The authority that the operator has chosen, if any: `occ config:app:set conseil_municipal timestamp_url --value=https://…`. */
final class TimestampAuthority {
	private const SETTING = 'timestamp_url';
	private const SECONDS = 8;
	/** A timestamp with all certificates takes some six. */
	private const LONGEST = 64 * 1024;

	public function __construct(
		private readonly IClientService $clients,
		private readonly IAppConfig $config,
	) {
	}

	/** @return ?string null when there is none */
	public function url(): ?string {
		$url = trim($this->config->getValueString(Application::APP_ID, self::SETTING));
		return $url === '' ? null : $url;
	}

	/** What may be shown, kept and logged of an address, which may hold a password: scheme, host and port. */
	public static function shown(string $url): string {
		$part = parse_url($url);
		if (!is_array($part) || !isset($part['host'])) {
			return '';
		}
		return ($part['scheme'] ?? 'https') . '://' . $part['host'] . (isset($part['port']) ? ':' . $part['port'] : '');
	}

	/**
	 * @param string $sha256 in hexadecimal
	 * @throws AuthorityUnreached nobody answers there, whatever is asked
	 * @throws UnexpectedValueException it answers, but not with a timestamp of this
	 */
	public function ask(#[\SensitiveParameter] string $url, string $sha256): TimestampReply {
		$request = TimestampRequest::of($sha256);
		try {
			$der = self::body($this->clients->newClient()->post(self::withoutLogin($url), [
				'body' => $request->der(),
				'headers' => ['Content-Type' => 'application/timestamp-query', 'Accept' => 'application/timestamp-reply'] + self::login($url),
				'timeout' => self::SECONDS,
				'allow_redirects' => false,
				'stream' => true,
				'version' => '1.1', // the only one that is read by portions
				'nextcloud' => ['allow_local_address' => true], // chosen by the operator, who may run one
			]));
		} catch (\Exception $failure) {
			throw new AuthorityUnreached(self::harmless($failure->getMessage(), $url));
		}
		return TimestampReply::to($request, $der);
	}

	/** No more of it, and no longer, than a timestamp takes. */
	private static function body(IResponse $answer): string {
		$body = $answer->getBody();
		if (!is_resource($body)) {
			return substr((string)$body, 0, self::LONGEST);
		}
		$until = hrtime(true) + self::SECONDS * 1_000_000_000;
		$read = '';
		while (!feof($body) && strlen($read) < self::LONGEST && hrtime(true) < $until) {
			$read .= (string)fread($body, self::LONGEST - strlen($read));
		}
		fclose($body);
		return $read;
	}

	/** @return array<string, string> */
	private static function login(#[\SensitiveParameter] string $url): array {
		$user = parse_url($url, PHP_URL_USER);
		$password = parse_url($url, PHP_URL_PASS);
		return is_string($user) ? ['Authorization' => 'Basic ' . base64_encode(rawurldecode($user) . ':' . rawurldecode((string)$password))] : [];
	}

	private static function withoutLogin(#[\SensitiveParameter] string $url): string {
		return (string)preg_replace('~^([a-z][a-z0-9+.-]*://)[^/?#]*@~i', '$1', $url);
	}

	/** What a client says of a failure, without what follows the host in an address: it may hold a key. */
	private static function harmless(string $message, #[\SensitiveParameter] string $url): string {
		$line = strtok($message, "\n");
		return (string)preg_replace('~https?://[^\s`\'")]+~i', self::shown($url), mb_scrub($line === false ? '' : $line, 'UTF-8'));
	}
}
