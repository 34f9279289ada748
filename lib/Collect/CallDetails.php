<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use DateTimeZone;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\LocalTime;

/** What a person says of a call for subjects, checked; only what is named changes. */
final class CallDetails {
	private const WORD_LENGTH = 2000;

	private readonly Input $input;

	/** @param array<string, mixed> $values deadline (local `YYYY-MM-DDTHH:MM`), audience, word */
	public function __construct(
		array $values,
		private readonly DateTimeZone $zone,
	) {
		$this->input = new Input($values);
	}

	/**
	 * @param int $now Unix seconds
	 * @param int $meetingStartsAt Unix seconds
	 * @throws Invalid
	 */
	public function applyTo(Call $call, int $now, int $meetingStartsAt): void {
		if ($this->input->has('audience')) {
			$call->setAudience($this->input->choice('audience', CallAudience::class)->value);
		}
		if ($this->input->has('word')) {
			$call->setWord($this->input->optionalPassage('word', self::WORD_LENGTH));
		}
		if ($this->input->has('deadline')) {
			$call->setDeadline($this->deadline($now, $meetingStartsAt));
			$call->setClosedAt(null);
		}
	}

	private function deadline(int $now, int $meetingStartsAt): int {
		$deadline = LocalTime::parse($this->input->text('deadline', 20), $this->zone, 'deadline');
		if ($deadline <= $now) {
			throw new Invalid('deadline_past', 'This moment is over. Choose a later one, or close the call.', field: 'deadline');
		}
		if ($deadline > $meetingStartsAt) {
			throw new Invalid('deadline_after_meeting', 'The meeting will have begun. Choose an earlier moment, with time to prepare what is proposed.', field: 'deadline');
		}
		return $deadline;
	}
}
