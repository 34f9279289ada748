<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** Why a mail did not leave: whoever sent it may read the words of the mail server, which often name a person; the log has a code. */
final class MailFailure {
	/** The mailer says no and nothing else. */
	public const REFUSED = 'refused';
	private const LONGEST = 500;

	/** As the database takes it: mail servers answer in whatever encoding. */
	public static function words(string $words): string {
		return mb_strcut(str_replace("\0", '', mb_scrub($words, 'UTF-8')), 0, self::LONGEST, 'UTF-8');
	}

	public static function code(\Throwable $failure): string {
		return $failure instanceof Undeliverable || $failure->getMessage() === self::REFUSED ? $failure->getMessage() : $failure::class;
	}
}
