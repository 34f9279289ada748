<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;
use Psr\Log\LoggerInterface;
use Psr\Log\LogLevel;
use Throwable;

/**
 * Timestamps by an authority outside (RFC 3161), when the operator has chosen one. The job asks for
 * it, and asks again: nothing a person does waits for an authority or fails because of one.
 */
final class Timestamps {
	use TTransactional;

	private const AT_ONCE = 20;
	/** Seconds after the first failure, doubled after each further one. */
	private const PAUSE = 600;
	private const LONGEST_PAUSE = 6 * 3600;

	public function __construct(
		private readonly TimestampAuthority $authority,
		private readonly TimestampMapper $timestamps,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
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

	/**
	 * What is due, the oldest first. Whoever answers nobody is left in peace for a while; one hash that is refused keeps no other waiting.
	 *
	 * @param bool $pausedToo for an operator who does not wait for the end of a pause
	 */
	public function catchUp(bool $pausedToo = false): void {
		$url = $this->authority->url();
		foreach ($url === null ? [] : $this->timestamps->findDue($pausedToo ? PHP_INT_MAX : $this->time->getTime(), self::AT_ONCE) as $asked) {
			if (!$this->attempt($asked, (string)$url)) {
				return;
			}
		}
	}

	/** @return array{number: int, since: ?int} how many are still to come, and since when the oldest was asked for; none when there is no authority any more */
	public function waiting(): array {
		return $this->authority->url() === null ? ['number' => 0, 'since' => null] : $this->timestamps->waiting();
	}

	/** @return bool false when nobody answers there: the others wait too */
	private function attempt(Timestamp $asked, #[\SensitiveParameter] string $url): bool {
		try {
			$reply = $this->authority->ask($url, $asked->sha256);
			$this->atomic(fn () => $this->keep($asked, $reply, TimestampAuthority::shown($url)), $this->db);
			return true;
		} catch (AuthorityUnreached $failure) {
			$until = $this->fail($asked, $failure, $url);
			$this->timestamps->postpone($this->time->getTime(), $until - 1); // the others come before it: perhaps it is the only one that is refused
			return false;
		} catch (Throwable $failure) {
			$this->fail($asked, $failure, $url);
			return true;
		}
	}

	/** Of two who ask at once the first has its reply kept and journalled. */
	private function keep(Timestamp $asked, TimestampReply $reply, string $authority): void {
		if ($this->timestamps->keep($asked, $reply, $authority)) {
			$this->journal->recordBy(null, $asked->councilId, 'timestamped', [
				'subject' => $asked->subject, 'sha256' => $asked->sha256, 'at' => $reply->at->format(DATE_ATOM), 'reply' => hash('sha256', $reply->der),
			]);
		}
	}

	/** @return int when it is asked for again */
	private function fail(Timestamp $asked, Throwable $failure, #[\SensitiveParameter] string $url): int {
		$nextAt = $this->time->getTime() + min(self::LONGEST_PAUSE, self::PAUSE * 2 ** min($asked->attempts, 10));
		$this->timestamps->fail($asked, $failure->getMessage(), $nextAt);
		$this->logger->log($asked->attempts === 0 ? LogLevel::WARNING : LogLevel::INFO, 'A timestamp could not be had from {authority}: {reason}', [
			'authority' => TimestampAuthority::shown($url), 'reason' => $failure->getMessage(), 'again' => $nextAt,
		]);
		return $nextAt;
	}
}
