<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Files_Versions\Events;

use OCA\Files_Versions\Versions\IVersion;
use OCP\EventDispatcher\Event;

class VersionRestoredEvent extends Event {
	public function __construct(
		private IVersion $version,
	) {
	}

	public function getVersion(): IVersion {
		return $this->version;
	}
}
