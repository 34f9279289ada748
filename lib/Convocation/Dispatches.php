<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Outbox;
use OCA\ConseilMunicipal\Reply\AnswerLinks;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/** What people do with each sending: what they handed over, what they send again to one member. */
final class Dispatches {
	use TTransactional;

	public function __construct(
		private readonly DispatchMapper $dispatches,
		private readonly AttemptMapper $attempts,
		private readonly ConvocationMapper $convocations,
		private readonly Recipients $recipients,
		private readonly FormerMembers $former,
		private readonly Mailing $mailing,
		private readonly AnswerLinks $answers,
		private readonly Outbox $outbox,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * People handed the convocation over, or posted it.
	 *
	 * Noting it again corrects it; the journal keeps what was noted before.
	 *
	 * @param array{how: mixed, at: mixed} $values at: local moment `YYYY-MM-DDTHH:MM`, now when absent
	 * @throws \OCA\ConseilMunicipal\Error\Stale when the sending changed meanwhile: nothing is noted
	 */
	public function deliver(Workspace $workspace, Dispatch $dispatch, array $values): void {
		$how = (new Input($values))->choice('how', Delivery::class);
		$now = $this->time->getTime();
		$frozenAt = $this->convocations->find($dispatch->getConvocationId())->getFrozenAt() ?? 0;
		$tooEarly = new Invalid('before_frozen', 'At that moment the convocation had not been prepared yet: nobody can have received it. Look at the day and the hour.', field: 'at');
		$at = PastMoment::read($values['at'], $workspace->council()->timeZone(), $now, $frozenAt, $tooEarly);
		$delivered = [
			'delivered_how' => $how->value, 'delivered_at' => $at, 'recorded_at' => $now, 'recorded_by_name' => mb_substr($workspace->grant->user->getDisplayName(), 0, 255),
		];
		$facts = ['deliveredAt' => LocalTime::iso($at, $workspace->council()->timeZone())];
		$isRecorded = $this->change($dispatch, $delivered, 'dispatch_' . $how->value, $facts)
			|| $this->change($this->dispatches->find($dispatch->getId()), $delivered, 'dispatch_' . $how->value, $facts); // its e-mail left meanwhile
		if (!$isRecorded) {
			throw Convocations::stale();
		}
	}

	/**
	 * Sends one member the same convocation again, to the address the member has now: because it was refused, or nobody knows
	 * whether it left, or somebody asks for it. One that waits to be tried again is tried at once.
	 *
	 * @param int $attempt the last one that the person saw: of two who send again at once, one does
	 * @throws Conflict
	 */
	public function again(Workspace $workspace, Convocation $convocation, Dispatch $dispatch, int $attempt): void {
		if ($dispatch->state() === DispatchState::Queued && $dispatch->getError() !== null && $this->outbox->hurry($dispatch->getOutboxId() ?? 0)) {
			$this->atomic(function () use ($dispatch): void {
				if ($this->dispatches->change($dispatch, ['error' => null])) {
					$this->attempts->settle($dispatch, DispatchState::Queued, null, null);
				}
			}, $this->db);
			return;
		}
		if ($dispatch->state() === DispatchState::Queued || $dispatch->getAttempt() !== $attempt) {
			throw new Conflict('dispatch_under_way', 'This e-mail is being sent. Nothing more was sent; wait for its result.');
		}
		$this->mustStillCount($workspace, $convocation);
		$address = $this->addressNow($workspace, $dispatch);
		$manifest = Manifest::read($convocation->getManifest() ?? '');
		$link = $dispatch->isFormer() ? '' : $this->answers->of($workspace->meeting, $dispatch->getMemberId(), $address);
		$this->atomic(function () use ($convocation, $dispatch, $address, $manifest, $link): void {
			$next = ['attempt' => $dispatch->getAttempt() + 1, 'state' => DispatchState::Queued->value, 'address' => $address, 'error' => null, 'outbox_id' => null];
			if (!$this->dispatches->change($dispatch, $next)) {
				throw Convocations::stale();
			}
			$again = $this->dispatches->find($dispatch->getId());
			$this->attempts->begin($again);
			$this->mailing->write($again, $convocation, $manifest, $link);
			$this->record($dispatch, 'dispatch_again', ['address' => $address, 'attempt' => $dispatch->getAttempt() + 1]);
		}, $this->db);
	}

	/** @throws Conflict whoever received it now would come for nothing */
	private function mustStillCount(Workspace $workspace, Convocation $convocation): void {
		if ($this->convocations->isSuperseded($convocation)) {
			throw new Conflict('act_superseded', 'The meeting was moved or cancelled since: this no longer counts. Nothing was sent; send again what was sent last.');
		}
		if ($this->time->getTime() >= $workspace->meeting->getStartsAt()) {
			throw new Conflict('meeting_begun', 'The hour of the meeting has passed. Nothing was sent.');
		}
	}

	/** The convocation was posted at the door of the mairie, CGCT art. R. 2121-7. */
	public function display(Workspace $workspace, Convocation $convocation): void {
		if ($convocation->state() !== ConvocationState::Sent) {
			throw new Conflict('convocation_unsent', 'This convocation has not been sent yet.');
		}
		if ($convocation->getDisplayedAt() === null) {
			$name = mb_substr($workspace->grant->user->getDisplayName(), 0, 255);
			$this->atomic(function () use ($convocation, $name): void {
				if ($this->convocations->change($convocation, [ConvocationState::Sent], ['displayed_at' => $this->time->getTime(), 'displayed_by_name' => $name])) {
					$this->journal->record($convocation->getCouncilId(), 'convocation_displayed', ['convocation' => $convocation->getId()], $convocation->getMeetingId());
				}
			}, $this->db);
		}
	}

	/** @throws Conflict */
	private function addressNow(Workspace $workspace, Dispatch $dispatch): string {
		$recipients = $dispatch->isFormer() ? $this->former->asNow($workspace->council(), [$dispatch]) : $this->recipients->of($workspace->council());
		foreach ($recipients as $recipient) {
			if ($recipient->memberId === $dispatch->getMemberId() && $recipient->channel === Channel::Email && $recipient->address !== null) {
				return $recipient->address;
			}
		}
		throw new Conflict('no_address', '{name} has no e-mail address now. Nothing was sent; hand the convocation over or post it, or give an address first.', ['name' => $dispatch->getName()]);
	}

	/**
	 * The row and its line in the journal, both or none.
	 *
	 * @param array<string, string|int|null> $values
	 * @param array<string, string|int|null> $facts
	 * @return bool false when somebody changed the row meanwhile: nothing is written then
	 */
	private function change(Dispatch $dispatch, array $values, string $type, array $facts): bool {
		return $this->atomic(function () use ($dispatch, $values, $type, $facts): bool {
			$isChanged = $this->dispatches->change($dispatch, $values);
			if ($isChanged) {
				$this->record($dispatch, $type, $facts);
			}
			return $isChanged;
		}, $this->db);
	}

	/** @param array<string, string|int|null> $facts */
	private function record(Dispatch $dispatch, string $type, array $facts): void {
		$meetingId = $this->convocations->find($dispatch->getConvocationId())->getMeetingId();
		$this->journal->record($dispatch->getCouncilId(), $type, [
			'convocation' => $dispatch->getConvocationId(), 'member' => $dispatch->getMemberId(), 'name' => $dispatch->getName(), ...$facts,
		], $meetingId);
	}
}
