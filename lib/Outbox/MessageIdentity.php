<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCP\IConfig;
use OCP\Mail\IMessage;

/**
 * Gives a message the same Message-ID whenever it is tried, so that mail servers and programs recognise one that arrives twice:
 * a server may accept a message and lose the connection before it says so.
 *
 * Nextcloud has no public way to set a header; its messages give the Symfony message away. Without that, messages go without.
 */
final class MessageIdentity {
	public function __construct(
		private readonly IConfig $config,
	) {
	}

	public function give(IMessage $message, string $key): void {
		if (!method_exists($message, 'getSymfonyEmail')) {
			return;
		}
		$headers = $message->getSymfonyEmail()->getHeaders();
		$headers->remove('Message-ID');
		$headers->addIdHeader('Message-ID', $this->of($key));
	}

	/** The same from a browser and from cron, which may know the instance by other addresses. */
	private function of(string $key): string {
		$instance = $this->config->getSystemValueString('instanceid', 'nextcloud');
		return hash('sha256', "$instance/$key") . '@' . $this->config->getSystemValueString('mail_domain', "$instance.invalid");
	}
}
