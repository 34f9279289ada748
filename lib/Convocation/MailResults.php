<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Outbox\MailState;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;
use Psr\Log\LoggerInterface;

/**
 * Takes over what the outbox reports of e-mails that convene. Each result is journalled once, as something that happened: nobody did it.
 *
 * @phpstan-type Report array{dispatch: Dispatch, mail: MailState, sentAt: ?int, error: ?string}
 */
final class MailResults {
	use TTransactional;

	/** Reports read at once. */
	private const PORTION = 100;

	public function __construct(
		private readonly DispatchMapper $dispatches,
		private readonly AttemptMapper $attempts,
		private readonly ConvocationMapper $convocations,
		private readonly Journal $journal,
		private readonly IDBConnection $db,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @param ?int $councilId whose e-mails; those of all councils when null */
	public function takeOver(?int $councilId): void {
		$last = 0;
		do {
			$reports = $this->dispatches->unsettled($last, $councilId, self::PORTION);
			$byAct = [];
			foreach ($reports as $report) {
				$byAct[$report['dispatch']->getConvocationId()][] = $report;
				$last = $report['dispatch']->getId();
			}
			foreach ($byAct as $convocationId => $group) {
				$this->write($convocationId, $group);
			}
		} while (count($reports) === self::PORTION);
	}

	/**
	 * All rows first, then their lines: whoever holds a row may wait for the journal, never the other way round.
	 *
	 * @param non-empty-list<Report> $reports of one act
	 */
	private function write(int $convocationId, array $reports): void {
		try {
			$meetingId = $this->convocations->find($convocationId)->getMeetingId();
			$this->atomic(function () use ($reports, $meetingId): void {
				foreach (array_filter($reports, $this->change(...)) as $report) {
					$this->record($report, $meetingId);
				}
			}, $this->db);
		} catch (\Throwable $failure) {
			$this->logger->error('What became of the e-mails of a convocation could not be written yet', ['convocation' => $convocationId, 'exception' => $failure]);
		}
	}

	/**
	 * An e-mail that is refused takes nothing back of one that was taken before it.
	 *
	 * @param Report $report
	 * @return bool false when somebody changed the row meanwhile: nothing is written then
	 */
	private function change(array $report): bool {
		$state = DispatchState::of($report['mail']);
		$sent = $state === DispatchState::Sent ? ['sent_at' => $report['sentAt']] : [];
		$isChanged = $this->dispatches->change($report['dispatch'], ['state' => $state->value, 'error' => $report['error']] + $sent);
		if ($isChanged) {
			$this->attempts->settle($report['dispatch'], $state, $sent['sent_at'] ?? null, $report['error']);
		}
		return $isChanged;
	}

	/** @param Report $report */
	private function record(array $report, int $meetingId): void {
		$dispatch = $report['dispatch'];
		$state = DispatchState::of($report['mail']);
		$this->journal->recordBy(null, $dispatch->getCouncilId(), 'dispatch_' . ($state === DispatchState::Queued ? 'delayed' : $state->value), [
			'convocation' => $dispatch->getConvocationId(), 'member' => $dispatch->getMemberId(), 'name' => $dispatch->getName(),
			'address' => $dispatch->getAddress(), 'attempt' => $dispatch->getAttempt(), 'error' => $report['error'],
		], $meetingId);
	}
}
