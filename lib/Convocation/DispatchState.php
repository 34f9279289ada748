<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Outbox\MailState;

/** How far the sending to one member is. The value is kept in the database: never rename one. */
enum DispatchState: string {
	/** Its e-mail is in the outbox. */
	case Queued = 'queued';
	/** The mail server took the e-mail. */
	case Sent = 'sent';
	/** The mail server refused it for good. */
	case Failed = 'failed';
	/** It may have left, nobody knows. */
	case Uncertain = 'uncertain';
	/** To be handed over or posted by people. */
	case Paper = 'paper';

	public static function of(MailState $mail): self {
		return match ($mail) {
			MailState::Queued, MailState::Claimed, MailState::Sending => self::Queued,
			MailState::Sent => self::Sent,
			MailState::Failed => self::Failed,
			MailState::Uncertain => self::Uncertain,
		};
	}
}
