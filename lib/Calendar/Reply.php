<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** What a calendar program sent back to an invitation (RFC 5546 §3.2.3). */
final readonly class Reply {
	/**
	 * @param string $attendee who answers, as the file says
	 * @param string $sender who sent the e-mail
	 */
	public function __construct(
		public string $uid,
		public int $sequence,
		public string $answer,
		public string $attendee,
		public string $sender,
	) {
	}

	/**
	 * What it proposes about the person whom the invitation was sent to. It never gives a proxy: no calendar can write one.
	 *
	 * @param string $uid of the meeting as it was last sent
	 * @param string $address where that person was invited
	 */
	public function to(string $uid, int $sequence, string $address): Proposal {
		$refused = match (true) {
			$this->uid !== $uid => RefusedReply::UnknownUid,
			!self::same($this->attendee, $address) || !self::same($this->sender, $address) => RefusedReply::SenderMismatch,
			$this->sequence !== $sequence => RefusedReply::StaleSequence,
			default => null,
		};
		return new Proposal($refused === null ? Attendance::ofAnswer($this->answer) : null, $refused);
	}

	private static function same(string $one, string $other): bool {
		return self::bare($one) === self::bare($other);
	}

	/** An address as it is compared: without `mailto:`, in small letters. */
	public static function bare(string $address): string {
		return mb_strtolower((string)preg_replace('/^mailto:/i', '', trim($address)));
	}
}
