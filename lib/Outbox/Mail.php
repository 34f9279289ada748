<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** One e-mail to one person, as it is put into the outbox. */
final class Mail {
	/**
	 * @param string $key the same mail is put twice under the same key and is sent once; at most 120 characters
	 * @param list<int> $meetingIds what it speaks of
	 * @param ?string $uid whose address is looked up when it is sent, so that a changed address is right; null for somebody without account
	 * @param ?string $address for somebody without account
	 * @param int $notBefore Unix seconds; 0 for one that leaves at once, whatever the clock says meanwhile
	 * @param ?string $calendar iCalendar request (RFC 6047), for e-mails that invite
	 */
	public function __construct(
		public readonly int $councilId,
		public readonly MailKind $kind,
		public readonly string $key,
		public readonly string $subject,
		public readonly string $plain,
		public readonly string $html,
		public readonly array $meetingIds,
		public readonly ?string $uid,
		public readonly ?string $address = null,
		public readonly ?string $name = null,
		public readonly int $notBefore = 0,
		public readonly ?string $calendar = null,
	) {
	}
}
