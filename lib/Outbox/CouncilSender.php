<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\Mail\IMessage;
use OCP\Util;

/**
 * Whom the e-mails of a council come from. The address stays the one for which the mail server of the instance vouches (SPF, DKIM); the name is
 * that of the council, and answers go to the council. Without an address to answer to, e-mails leave as Nextcloud sends its own.
 */
final class CouncilSender {
	public function __construct(
		private readonly CouncilMapper $councils,
	) {
	}

	public function sign(IMessage $message, int $councilId): void {
		try {
			$council = $this->councils->find($councilId);
		} catch (DoesNotExistException) {
			return;
		}
		$address = $council->getReplyAddress();
		if ($address !== null) {
			$message->setFrom([Util::getDefaultEmailAddress('no-reply') => $council->getName()]);
			$message->setReplyTo([$address => $council->getName()]);
		}
	}
}
