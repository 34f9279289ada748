<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Outbox\Mail;
use OCA\ConseilMunicipal\Outbox\MailKind;

/**
 * The e-mail to somebody who was convened, is in exercise no more, and would come for nothing: that the meeting moves or is cancelled, and
 * the entry leaves the calendar. No dossier, no agenda, nothing to answer.
 */
final class FormerMemberMail {
	public function __construct(
		private readonly ConvocationCalendar $calendar,
	) {
	}

	public function to(Dispatch $dispatch, Convocation $convocation, Manifest $manifest): Mail {
		$words = new FormerMemberWords($manifest->content, $dispatch->getCivility());
		return new Mail(
			$convocation->getCouncilId(), MailKind::Convocation, $dispatch->mailKey(), $words->subject(), $words->plain(), $words->html(),
			[$convocation->getMeetingId()], null, $dispatch->getAddress(), $dispatch->getName(),
			calendar: $this->calendar->withdrawn($dispatch, $convocation, $manifest),
		);
	}
}
