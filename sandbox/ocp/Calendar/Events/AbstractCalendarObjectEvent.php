<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Calendar\Events;

use OCP\EventDispatcher\Event;

abstract class AbstractCalendarObjectEvent extends Event {
	/**
	 * @param array<string, mixed> $calendarData
	 * @param list<mixed> $shares
	 * @param array<string, mixed> $objectData
	 */
	public function __construct(
		private int $calendarId,
		private array $calendarData,
		private array $shares,
		private array $objectData,
	) {
		parent::__construct();
	}

	/** @return array<string, mixed> */
	public function getCalendarData(): array {
		return $this->calendarData;
	}

	/** @return array<string, mixed> */
	public function getObjectData(): array {
		return $this->objectData;
	}
}
