<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/**
 * E-mails that the mail server took and that came back: the messages that say so reach the mailbox of the mairie, which notes it here.
 * Such an e-mail convened nobody.
 */
final class Bounces {
	use TTransactional;

	public function __construct(
		private readonly AttemptMapper $attempts,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * Noting it again corrects the moment; the journal keeps what was noted before.
	 *
	 * @param array{attempt: mixed, at: mixed} $values at: local moment `YYYY-MM-DDTHH:MM`, now when absent
	 * @throws Conflict|Invalid
	 */
	public function note(Workspace $workspace, Convocation $convocation, Dispatch $dispatch, array $values): void {
		$attempt = $this->sent($dispatch, (new Input($values))->number('attempt', 1, 1000));
		$now = $this->time->getTime();
		$zone = $workspace->council()->timeZone();
		$tooEarly = new Invalid('before_sent', 'At that moment this e-mail had not left yet: it cannot have come back. Look at the day and the hour.', field: 'at');
		$at = PastMoment::read($values['at'], $zone, $now, $attempt->getSentAt() ?? 0, $tooEarly);
		$this->write($workspace, $convocation, $dispatch, $attempt, $at, 'dispatch_bounced', ['bouncedAt' => LocalTime::iso($at, $zone)]);
	}

	/** It had arrived after all, or another one had come back. */
	public function withdraw(Workspace $workspace, Convocation $convocation, Dispatch $dispatch, mixed $number): void {
		$attempt = $this->sent($dispatch, (new Input(['attempt' => $number]))->number('attempt', 1, 1000));
		if ($attempt->getBouncedAt() !== null) {
			$this->write($workspace, $convocation, $dispatch, $attempt, null, 'dispatch_bounce_withdrawn', []);
		}
	}

	/** @throws Conflict */
	private function sent(Dispatch $dispatch, int $number): Attempt {
		$attempt = $this->attempts->of($dispatch, $number);
		return $attempt?->state() === DispatchState::Sent
			? $attempt
			: throw new Conflict('not_sent', 'This e-mail has not been taken by the mail server: it cannot have come back. Nothing was noted.');
	}

	/** @param array<string, string> $facts */
	private function write(Workspace $workspace, Convocation $convocation, Dispatch $dispatch, Attempt $attempt, ?int $at, string $type, array $facts): void {
		$by = mb_substr($workspace->grant->user->getDisplayName(), 0, 255);
		$this->atomic(function () use ($convocation, $dispatch, $attempt, $at, $type, $facts, $by): void {
			$this->attempts->bounced($attempt, $at, $this->time->getTime(), $by);
			$this->journal->record($dispatch->getCouncilId(), $type, [
				'convocation' => $convocation->getId(), 'member' => $dispatch->getMemberId(), 'name' => $dispatch->getName(),
				'address' => $attempt->getAddress(), 'attempt' => $attempt->getAttempt(), ...$facts,
			], $convocation->getMeetingId());
		}, $this->db);
	}
}
