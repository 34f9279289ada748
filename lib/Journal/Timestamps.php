<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use OCP\AppFramework\Utility\ITimeFactory;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * Timestamps by an authority outside (RFC 3161), when the operator has chosen one. The job asks for
 * it, and asks again: nothing a person does waits for an authority or fails because of one.
 */
final class Timestamps {
	private const AT_ONCE = 20;

	public function __construct(
		private readonly TimestampAuthority $authority,
		private readonly TimestampMapper $timestamps,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * Left to the job.
	 *
	 * @param string $sha256 in hexadecimal
	 * @param string $subject what it is the hash of, e.g. `manifest`
	 */
	public function ask(int $councilId, string $sha256, string $subject): void {
		if ($this->authority->url() !== null) {
			$this->timestamps->add(new Timestamp($councilId, $sha256, $subject, $this->time->getTime()));
		}
	}

	/** The same, for an operator who waits for the answer. Call it outside database transactions. */
	public function askAtOnce(int $councilId, string $sha256, string $subject): void {
		$url = $this->authority->url();
		if ($url === null) {
			return;
		}
		$asked = new Timestamp($councilId, $sha256, $subject, $this->time->getTime());
		$this->timestamps->add($asked);
		$this->attempt($asked, $url);
	}

	/** @return int how many are still to come */
	public function catchUp(): int {
		$url = $this->authority->url();
		$pending = $url === null ? [] : $this->timestamps->findPending(self::AT_ONCE);
		$left = 0;
		foreach ($pending as $asked) {
			$left += (int)!$this->attempt($asked, (string)$url);
		}
		return $left;
	}

	private function attempt(Timestamp $asked, string $url): bool {
		try {
			$reply = $this->authority->ask($url, $asked->sha256);
		} catch (Throwable $failure) {
			$this->timestamps->fail($asked, $failure->getMessage());
			$this->logger->warning('The timestamp authority did not answer', ['authority' => $url, 'exception' => $failure]);
			return false;
		}
		$this->timestamps->keep($asked, $reply, $url);
		$this->journal->record($asked->councilId, 'timestamped', [
			'subject' => $asked->subject, 'sha256' => $asked->sha256, 'at' => $reply->at->format(DATE_ATOM), 'reply' => hash('sha256', $reply->der),
		]);
		return true;
	}
}
