<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Mail;

use OCP\Mail\Headers\AutoSubmitted;
use OCP\Mail\IAttachment;
use OCP\Mail\IEMailTemplate;
use OCP\Mail\IMessage;
use Symfony\Component\Mime\Address;
use Symfony\Component\Mime\Email;

final class Message implements IMessage {
	/** @var array<string, array<int|string, string>> addresses by header: address, or address → name */
	private array $addresses = ['from' => [], 'replyTo' => [], 'to' => [], 'cc' => [], 'bcc' => []];

	public function __construct(
		private readonly Email $email,
	) {
	}

	public function setSubject(string $subject): IMessage {
		$this->email->subject($subject);
		return $this;
	}

	public function setPlainBody(string $body): IMessage {
		$this->email->text($body);
		return $this;
	}

	public function setHtmlBody(string $body): IMessage {
		$this->email->html($body);
		return $this;
	}

	public function attach(IAttachment $attachment): IMessage {
		if (!$attachment instanceof Attachment) {
			throw new \InvalidArgumentException('Make attachments with IMailer::createAttachment()');
		}
		$attachment->attachTo($this->email);
		return $this;
	}

	public function attachInline(string $body, string $name, ?string $contentType = null): IMessage {
		$this->email->embed($body, $name, $contentType);
		return $this;
	}

	public function setFrom(array $addresses): IMessage {
		$this->addresses['from'] = $addresses;
		return $this;
	}

	public function setReplyTo(array $addresses): IMessage {
		$this->addresses['replyTo'] = $addresses;
		return $this;
	}

	public function setTo(array $recipients): IMessage {
		$this->addresses['to'] = $recipients;
		return $this;
	}

	public function setCc(array $recipients): IMessage {
		$this->addresses['cc'] = $recipients;
		return $this;
	}

	public function setBcc(array $recipients): IMessage {
		$this->addresses['bcc'] = $recipients;
		return $this;
	}

	public function useTemplate(IEMailTemplate $emailTemplate): IMessage {
		return $this->setSubject($emailTemplate->renderSubject())->setPlainBody($emailTemplate->renderText())->setHtmlBody($emailTemplate->renderHtml());
	}

	public function setAutoSubmitted(string $value): IMessage {
		$this->email->getHeaders()->remove(AutoSubmitted::HEADER);
		$this->email->getHeaders()->addTextHeader(AutoSubmitted::HEADER, $value);
		return $this;
	}

	/** @return list<string> every address the message goes to */
	public function recipients(): array {
		$recipients = [];
		foreach (['to', 'cc', 'bcc'] as $header) {
			foreach ($this->addresses[$header] as $key => $value) {
				$recipients[] = is_string($key) ? $key : $value;
			}
		}
		return $recipients;
	}

	/** The message with its addresses; throws when one is not valid. @param array<string, string> $sender used when none was set */
	public function complete(array $sender): Email {
		foreach (array_replace($this->addresses, $this->addresses['from'] === [] ? ['from' => $sender] : []) as $header => $addresses) {
			$this->email->$header(...array_map(
				static fn (int|string $key, string $value) => is_string($key) ? new Address($key, $value) : new Address($value),
				array_keys($addresses),
				$addresses,
			));
		}
		return $this->email;
	}
}
