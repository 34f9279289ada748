<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCP\IConfig;

/** The server that Nextcloud’s mailer hands mails to. */
final class MailServer {
	/** Seconds to open a connection: less than the mailer’s own patience. */
	private const PATIENCE = 5;

	public function __construct(
		private readonly IConfig $config,
	) {
	}

	/**
	 * Whether a connection can be opened. Without one nothing has left, while the mailer calls everything that took too long a refusal.
	 * True for what is not a server: sendmail and the like.
	 */
	public function isReachable(): bool {
		if ($this->config->getSystemValueString('mail_smtpmode', 'smtp') !== 'smtp') {
			return true;
		}
		$host = $this->config->getSystemValueString('mail_smtphost', '127.0.0.1');
		$name = str_contains($host, ':') ? "[$host]" : $host;
		$connection = @stream_socket_client("tcp://$name:" . $this->config->getSystemValueInt('mail_smtpport', 25), timeout: self::PATIENCE);
		if ($connection === false) {
			return false;
		}
		fclose($connection);
		return true;
	}
}
