<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Calendar\Method;
use OCP\IUserManager;
use OCP\Mail\Headers\AutoSubmitted;
use OCP\Mail\IMailer;

/** Hands one e-mail to Nextcloud’s mailer. */
final class Delivery {
	private const CALENDAR = 'seance.ics';

	public function __construct(
		private readonly IMailer $mailer,
		private readonly IUserManager $users,
		private readonly MessageIdentity $identity,
		private readonly CouncilSender $sender,
	) {
	}

	/**
	 * Fills in where the mail goes: the address that its account has now.
	 *
	 * @throws Undeliverable there is nobody to send it to
	 */
	public function address(OutboxMail $mail): void {
		if ($mail->getUid() === null) {
			return;
		}
		$user = $this->users->get($mail->getUid());
		if ($user === null || !$user->isEnabled()) {
			throw new Undeliverable('account_gone');
		}
		$address = $user->getEMailAddress();
		if ($address === null || $address === '') {
			throw new Undeliverable('no_address');
		}
		$mail->setAddress($address);
		$mail->setName($user->getDisplayName());
	}

	/** @throws \Exception the mailer refused; the message is a code, or says why when the mailer knows */
	public function send(OutboxMail $mail): void {
		$message = $this->mailer->createMessage();
		$message->setTo([$mail->getAddress() ?? '' => $mail->getName() ?? '']);
		$message->setSubject($mail->getSubject());
		$message->setPlainBody($mail->getPlain() ?? '');
		$message->setHtmlBody($mail->getHtml() ?? '');
		$message->setAutoSubmitted(AutoSubmitted::VALUE_AUTO_GENERATED);
		if ($mail->getCalendar() !== null) {
			$message->attachInline($mail->getCalendar(), self::CALENDAR, self::method($mail->getCalendar())->mimeType());
		}
		if ($mail->kind() !== MailKind::Digest) { // which may speak of several councils
			$this->sender->sign($message, $mail->getCouncilId());
		}
		$this->identity->give($message, $mail->getDedupKey());
		if ($this->mailer->send($message) !== []) {
			throw new \RuntimeException(MailFailure::REFUSED); // whom is known, and would stay in the log
		}
	}

	/** What the calendar part asks for: its MIME type repeats it. */
	private static function method(string $calendar): Method {
		return str_contains($calendar, "\nMETHOD:" . Method::Cancel->value) ? Method::Cancel : Method::Request;
	}
}
