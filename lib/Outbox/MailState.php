<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** The life of one e-mail. The value is kept in the database: never rename one. */
enum MailState: string {
	case Queued = 'queued';
	/** A process prepares it; it has not been handed to the mailer. */
	case Claimed = 'claimed';
	/** Written just before the mailer is called: from here on it may have left. */
	case Sending = 'sending';
	case Sent = 'sent';
	/** Refused for good, see its error. */
	case Failed = 'failed';
	/** The process ended while it was sending: nobody knows whether it left. It is never sent again by itself. */
	case Uncertain = 'uncertain';

	/** @return list<self> counted as received: what may have left is not counted as missing */
	public static function gone(): array {
		return [self::Sent, self::Uncertain];
	}
}
