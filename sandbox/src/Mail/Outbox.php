<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Mail;

use Sandbox\Kernel\Environment;
use Symfony\Component\Mailer\SentMessage;
use Symfony\Component\Mailer\Transport\AbstractTransport;

/** A directory of .eml files, newest last by name; the envelope's recipients are in the header `X-Sandbox-Recipients`. */
final class Outbox extends AbstractTransport {
	public function __construct(
		private readonly Environment $environment,
	) {
		parent::__construct();
	}

	public function __toString(): string {
		return 'outbox://';
	}

	/** @return list<string> names of the messages, newest first */
	public function names(): array {
		return array_reverse(array_map(basename(...), glob($this->environment->directory('outbox') . '/*.eml') ?: []));
	}

	public function read(string $name): ?string {
		$file = $this->environment->directory('outbox') . '/' . basename($name);
		return str_ends_with($name, '.eml') && is_file($file) ? (string)file_get_contents($file) : null;
	}

	protected function doSend(SentMessage $message): void {
		$recipients = implode(', ', array_map(static fn ($address) => $address->getAddress(), $message->getEnvelope()->getRecipients()));
		$name = sprintf('%s-%06d-%s.eml', date('Ymd-His'), (int)((microtime(true) - time()) * 1e6), bin2hex(random_bytes(3)));
		file_put_contents($this->environment->directory('outbox') . '/' . $name, 'X-Sandbox-Recipients: ' . $recipients . "\r\n" . $message->toString());
	}
}
