<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Outbox\Outbox;
use OCA\ConseilMunicipal\Reply\AnswerLinks;

/** What each member is sent of a convocation, whatever its kind: one dispatch, and one e-mail in the outbox for those who read e-mail. */
final class Mailing {
	/** Error of an e-mail that was overtaken by a later act. */
	public const SUPERSEDED = 'superseded';

	public function __construct(
		private readonly DispatchMapper $dispatches,
		private readonly AttemptMapper $attempts,
		private readonly ConvocationMail $mail,
		private readonly FormerMemberMail $farewell,
		private readonly AnswerLinks $answers,
		private readonly Outbox $outbox,
	) {
	}

	/**
	 * Personal links; made before the transaction, since each may have to make its row first.
	 *
	 * @param Meeting $meeting as it will be held
	 * @param list<Recipient> $recipients
	 * @return array<int, string> by member
	 */
	public function links(Meeting $meeting, array $recipients): array {
		$links = [];
		foreach ($recipients as $recipient) {
			$links[$recipient->memberId] = $this->answers->of($meeting, $recipient->memberId, $recipient->address);
		}
		return $links;
	}

	/**
	 * Within the transaction that sends.
	 *
	 * @param list<Recipient> $recipients
	 * @param array<int, string> $links by member; none for those who are only told
	 */
	public function post(Convocation $act, Manifest $manifest, array $recipients, array $links): void {
		foreach ($recipients as $recipient) {
			$dispatch = $this->dispatches->insert(self::dispatch($act, $recipient));
			if ($recipient->channel === Channel::Email) {
				$this->attempts->begin($dispatch);
			}
			if ($dispatch->state() === DispatchState::Queued) {
				$this->write($dispatch, $act, $manifest, $links[$recipient->memberId] ?? '');
			}
		}
	}

	/** E-mails of what was sent before and that still wait, when the act moves or cancels the meeting: none may arrive after it. */
	public function withdraw(Convocation $act): void {
		foreach ($act->kind()->supersedes() ? $this->dispatches->waitingBefore($act) : [] as $outboxId) {
			$this->outbox->giveUp($outboxId, self::SUPERSEDED);
		}
	}

	/** Puts the e-mail of this attempt into the outbox. */
	public function write(Dispatch $dispatch, Convocation $act, Manifest $manifest, string $link): void {
		$mail = $dispatch->isFormer() ? $this->farewell->to($dispatch, $act, $manifest) : $this->mail->to($dispatch, $act, $manifest, $link);
		$dispatch->setOutboxId($this->outbox->post($mail)?->getId());
		$this->dispatches->update($dispatch);
	}

	private static function dispatch(Convocation $convocation, Recipient $recipient): Dispatch {
		$state = match (true) {
			$recipient->channel === Channel::Paper => DispatchState::Paper,
			$recipient->address === null => DispatchState::Failed,
			default => DispatchState::Queued,
		};
		$dispatch = new Dispatch();
		$dispatch->setCouncilId($convocation->getCouncilId());
		$dispatch->setConvocationId($convocation->getId());
		$dispatch->setMemberId($recipient->memberId);
		$dispatch->setPosition($recipient->position);
		$dispatch->setCivility($recipient->civility);
		$dispatch->setName(mb_substr($recipient->name, 0, 255));
		$dispatch->setChannel($recipient->channel->value);
		$dispatch->setAddress($recipient->address);
		$dispatch->setPostalAddress($recipient->postalAddress);
		$dispatch->setState($state->value);
		$dispatch->setError($state === DispatchState::Failed ? 'no_address' : null);
		$dispatch->setAttempt(1);
		$dispatch->setFormer($recipient->isFormer);
		return $dispatch;
	}
}
