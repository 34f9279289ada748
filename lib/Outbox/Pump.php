<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IConfig;
use OCP\Security\ISecureRandom;
use Psr\Log\LoggerInterface;

/**
 * Sends what is due in the outbox, one mail after the other.
 *
 * A mail is claimed, then `sending` is written, then the mailer is called, then `sent`. Wherever the process ends, nothing
 * is sent twice and nothing is lost unseen: before `sending` the claim runs out and another run sends it; after it the mail
 * becomes `uncertain` and stays so. Two runs at once never have the same mail.
 */
final class Pump {
	/** Longer than any mailer takes: Nextcloud’s waits ten seconds for an answer. */
	public const LEASE = 600;
	/** Error of mails that wait because the server cannot be reached: no attempt is counted. */
	public const UNREACHABLE = 'server_unreachable';
	private const TOKEN_LENGTH = 32;
	/** Seconds, as Nextcloud has it when `mail_smtptimeout` says nothing else. */
	private const TIMEOUT = 10;

	public function __construct(
		private readonly OutboxMapper $mails,
		private readonly Delivery $delivery,
		private readonly MailServer $server,
		private readonly ISecureRandom $random,
		private readonly ITimeFactory $time,
		private readonly IConfig $config,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * @param int $limit mails at most
	 * @param int $lease seconds after which a claim is nobody’s
	 * @param ?int $seconds after which no further mail is begun
	 * @param ?int $councilId whose mails; those of all councils when null
	 */
	public function run(int $limit, int $lease = self::LEASE, ?int $seconds = null, ?int $councilId = null): PumpReport {
		$report = new PumpReport();
		$token = $this->token();
		$this->mails->releaseAbandoned($this->time->getTime(), $lease);
		$until = $seconds === null ? PHP_INT_MAX : $this->time->getTime() + $seconds;
		for ($tried = 0; $tried < $limit && $this->time->getTime() < $until; $tried++) {
			$mail = $this->mails->claim($token, $this->time->getTime(), $councilId);
			if ($mail === null) {
				break;
			}
			if ($tried === 0 && !$this->server->isReachable()) {
				$report->failed++;
				$this->mails->giveBack($mail, self::UNREACHABLE, $this->time->getTime());
				break;
			}
			if (!$this->send($mail, $report)) {
				break;
			}
		}
		return $report;
	}

	/** One mail that was just put there, at once; it waits like any other when somebody else has it or it cannot leave. */
	public function one(OutboxMail $mail): void {
		$claimed = $this->mails->take($mail->getId(), $this->token(), $this->time->getTime());
		if ($claimed !== null && !$this->server->isReachable()) {
			$this->mails->giveBack($claimed, self::UNREACHABLE, $this->time->getTime());
		} elseif ($claimed !== null) {
			$this->send($claimed, new PumpReport());
		}
	}

	private function token(): string {
		return $this->random->generate(self::TOKEN_LENGTH, ISecureRandom::CHAR_ALPHANUMERIC);
	}

	/** @return bool false when nothing more can go through the connection of this process */
	private function send(OutboxMail $mail, PumpReport $report): bool {
		$begun = $this->time->getTime();
		try {
			$this->delivery->address($mail);
			if (!$this->mails->markSending($mail, $this->time->getTime())) {
				return true;
			}
			$this->delivery->send($mail);
		} catch (\Throwable $failure) {
			$report->failed++;
			return $this->fail($mail, $failure, $this->time->getTime() - $begun);
		}
		$report->sent++;
		$this->mails->markSent($mail, $this->time->getTime());
		return true;
	}

	/**
	 * A server that was asked and did not answer in time may have taken the mail: Nextcloud’s mailer calls that a refusal like any
	 * other. Nobody knows then, so it is not sent again. Its late answer would be taken for one to the next mail, which the run leaves
	 * for another.
	 *
	 * @param int $seconds that the attempt lasted
	 * @return bool whether the connection still answers in step
	 */
	private function fail(OutboxMail $mail, \Throwable $failure, int $seconds): bool {
		if (!$failure instanceof Undeliverable && $seconds >= $this->config->getSystemValueInt('mail_smtptimeout', self::TIMEOUT)) {
			$this->mails->markUncertain($mail, $failure->getMessage());
			return false;
		}
		$retryAt = $failure instanceof Undeliverable ? null : Retry::at($mail->getAttempts() + 1, $this->time->getTime());
		$this->mails->markFailed($mail, $failure->getMessage(), $retryAt);
		$this->logger->info('A mail was not sent: {why}', ['mail' => $mail->getId(), 'again' => $retryAt, 'why' => MailFailure::code($failure)]);
		return true;
	}
}
