<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\Http\Client\IClientService;
use OCP\IAppConfig;

/** The authority that the operator has chosen, if any: `occ config:app:set conseil_municipal timestamp_url --value=https://…`. */
final class TimestampAuthority {
	private const SETTING = 'timestamp_url';
	private const SECONDS = 8;

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

	/**
	 * @param string $sha256 in hexadecimal
	 * @throws \Exception it does not answer, or not with a timestamp of this
	 */
	public function ask(string $url, string $sha256): TimestampReply {
		$request = TimestampRequest::of($sha256);
		$answer = $this->clients->newClient()->post($url, [
			'body' => $request->der(),
			'headers' => ['Content-Type' => 'application/timestamp-query', 'Accept' => 'application/timestamp-reply'],
			'timeout' => self::SECONDS,
			'nextcloud' => ['allow_local_address' => true], // chosen by the operator, who may run one
		]);
		$body = $answer->getBody();
		return TimestampReply::to($request, is_resource($body) ? (string)stream_get_contents($body) : (string)$body);
	}
}
