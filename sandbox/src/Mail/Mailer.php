<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Mail;

use OCP\Mail\IAttachment;
use OCP\Mail\IEMailTemplate;
use OCP\Mail\IMailer;
use OCP\Mail\IMessage;
use OCP\Util;
use Psr\Log\LoggerInterface;
use Sandbox\Kernel\Environment;
use Symfony\Component\Mailer\Exception\TransportExceptionInterface;
use Symfony\Component\Mailer\Transport;
use Symfony\Component\Mailer\Transport\TransportInterface;
use Symfony\Component\Mime\Email;
use Symfony\Component\Mime\Exception\RfcComplianceException;

/** Sends into the outbox directory, or to the server of `SANDBOX_SMTP`. */
final class Mailer implements IMailer {
	public function __construct(
		private readonly Environment $environment,
		private readonly Outbox $outbox,
		private readonly LoggerInterface $logger,
	) {
	}

	public function createMessage(): IMessage {
		return new Message(new Email());
	}

	public function createAttachment($data = null, $filename = null, $contentType = null): IAttachment {
		return new Attachment($data, $filename, $contentType);
	}

	public function createEMailTemplate(string $emailId, array $data = []): IEMailTemplate {
		return new MailTemplate();
	}

	public function send(IMessage $message): array {
		if (!$message instanceof Message) {
			throw new \InvalidArgumentException('Make messages with createMessage()');
		}
		try {
			$this->transport()->send($message->complete([Util::getDefaultEmailAddress('no-reply') => 'Sandbox']));
		} catch (\InvalidArgumentException|RfcComplianceException|TransportExceptionInterface $failure) {
			$this->logger->error('Sending mail failed', ['exception' => $failure]);
			return $message->recipients();
		}
		return [];
	}

	private function transport(): TransportInterface {
		return $this->environment->smtp === '' ? $this->outbox : Transport::fromDsn($this->environment->smtp);
	}
}
