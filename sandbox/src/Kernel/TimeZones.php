<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use DateTimeZone;
use OCP\IDateTimeZone;
use OCP\IUserSession;
use Sandbox\Config\Preferences;
use Sandbox\Config\SystemConfig;

/** The timezone of an account (`user:setting UID core timezone …`), else that of the instance (`default_timezone`). */
final class TimeZones implements IDateTimeZone {
	public function __construct(
		private readonly IUserSession $session,
		private readonly Preferences $preferences,
		private readonly SystemConfig $config,
	) {
	}

	public function getTimeZone(int|false $timestamp = false, ?string $userId = null): DateTimeZone {
		$uid = $userId ?? $this->session->getUser()?->getUID();
		$name = $uid === null ? null : $this->preferences->get($uid, 'core', 'timezone');
		return $name === null ? $this->getDefaultTimeZone() : new DateTimeZone($name);
	}

	public function getDefaultTimeZone(): DateTimeZone {
		return new DateTimeZone((string)$this->config->get('default_timezone', 'UTC'));
	}
}
