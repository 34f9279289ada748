<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCP\Config\IUserConfig;

/** Who of many accounts can be written to, and in which language, without looking at each of them. */
final class Addressees {
	public function __construct(
		private readonly IUserConfig $config,
	) {
	}

	/**
	 * @param list<string> $uids
	 * @return array<array-key, ?string> language by account, null for that of the server; accounts without address or switched off are left out
	 */
	public function languages(array $uids): array {
		if ($uids === []) {
			return [];
		}
		$value = fn (string $app, string $key): array => $this->config->getValuesByUsers($app, $key, null, $uids);
		$addresses = $value('settings', 'primary_email') + $value('settings', 'email');
		$languages = $value('core', 'lang');
		$enabled = $value('core', 'enabled');
		$found = [];
		foreach ($uids as $uid) {
			if (($addresses[$uid] ?? '') !== '' && ($enabled[$uid] ?? 'true') === 'true') {
				$language = $languages[$uid] ?? null;
				$found[$uid] = is_string($language) && $language !== '' ? $language : null;
			}
		}
		return $found;
	}
}
