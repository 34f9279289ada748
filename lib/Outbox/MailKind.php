<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** Why an e-mail is sent. The value is kept in the database: never rename one. */
enum MailKind: string {
	/** What happened since the last one, at most once a day to one person. */
	case Digest = 'digest';
	/** To those who asked to be written to as soon as they are named or asked. */
	case AtOnce = 'at_once';
	/** Somebody asks for what is missing, at most once a day to one person. */
	case Reminder = 'reminder';
	/** Convenes one member to a meeting. */
	case Convocation = 'convocation';
	/** Shows a convocation to who is going to send it. */
	case Trial = 'trial';

	/** Lower leaves first: a legal period counts from the sending of what convenes, and long digests keep nobody waiting. */
	public function priority(): int {
		return $this === self::Convocation ? 0 : 1;
	}
}
