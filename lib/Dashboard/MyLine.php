<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Dashboard;

use OCA\ConseilMunicipal\Agenda\ItemState;
use OCA\ConseilMunicipal\Council\Council;

/** One line of « Mes points »: an item, what is to be read of a meeting, a call for subjects, or subjects that others propose. */
final class MyLine {
	/**
	 * @param ?int $meetingId null for subjects
	 * @param string $title empty for subjects
	 * @param int $startsAt of the meeting, Unix seconds; 0 when there is none
	 * @param ?int $deadline of a call for subjects, Unix seconds
	 * @param int $proposals subjects to decide on
	 */
	public function __construct(
		public readonly Council $council,
		public readonly ?int $meetingId,
		public readonly ?int $itemId,
		public readonly string $title,
		public readonly int $startsAt,
		public readonly ?string $state = null,
		public readonly ?string $remindedBy = null,
		public readonly int $signOffs = 0,
		public readonly int $questions = 0,
		public readonly int $unread = 0,
		public readonly ?int $deadline = null,
		public readonly int $proposals = 0,
	) {
	}

	public static function call(Council $council, int $startsAt, int $deadline): self {
		return new self($council, null, null, '', $startsAt, deadline: $deadline);
	}

	public static function proposals(Council $council, int $proposals): self {
		return new self($council, null, null, '', 0, proposals: $proposals);
	}

	/** Below the app’s address. */
	public function path(): string {
		return match (true) {
			$this->meetingId === null => 'c/' . $this->council->getId() . '/sujets',
			$this->itemId === null => 'seances/' . $this->meetingId,
			default => 'seances/' . $this->meetingId . '/points/' . $this->itemId,
		};
	}

	/** The smaller, the sooner the person should look at it. */
	public function urgency(): int {
		return match (true) {
			$this->remindedBy !== null => 0,
			$this->signOffs + $this->questions + $this->proposals > 0 => 1,
			$this->unread > 0 || $this->deadline !== null => 2,
			$this->state !== ItemState::Ready->value => 3,
			default => 4,
		};
	}
}
