<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Dashboard;

use OCA\ConseilMunicipal\Agenda\ItemState;
use OCA\ConseilMunicipal\Council\Council;

/** One line of « Mes points »: an item, or what is to be read of a meeting. */
final class MyLine {
	/** @param int $startsAt of the meeting, Unix seconds */
	public function __construct(
		public readonly Council $council,
		public readonly int $meetingId,
		public readonly ?int $itemId,
		public readonly string $title,
		public readonly int $startsAt,
		public readonly ?string $state = null,
		public readonly ?string $remindedBy = null,
		public readonly int $signOffs = 0,
		public readonly int $questions = 0,
		public readonly int $unread = 0,
	) {
	}

	/** The smaller, the sooner the person should look at it. */
	public function urgency(): int {
		return match (true) {
			$this->remindedBy !== null => 0,
			$this->signOffs + $this->questions > 0 => 1,
			$this->unread > 0 => 2,
			$this->state !== ItemState::Ready->value => 3,
			default => 4,
		};
	}
}
