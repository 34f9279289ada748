<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCP\AppFramework\Utility\ITimeFactory;

/** Where e-mails are put; {@see Pump} sends them. */
final class Outbox {
	private const LONGEST_SUBJECT = 255;

	public function __construct(
		private readonly OutboxMapper $mails,
		private readonly MeetingMails $meetings,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return bool false when the same mail (its key) has been put here before: nothing is done then */
	public function put(Mail $mail): bool {
		return $this->post($mail) !== null;
	}

	/** The same, for those who follow what becomes of it; null when it has been put here before. */
	public function post(Mail $mail): ?OutboxMail {
		$now = $this->time->getTime();
		$row = new OutboxMail();
		$row->setCouncilId($mail->councilId);
		$row->setMeetingId(count($mail->meetingIds) === 1 ? $mail->meetingIds[0] : null);
		$row->setUid($mail->uid);
		$row->setAddress($mail->address);
		$row->setName($mail->name);
		$row->setKind($mail->kind->value);
		$row->setPriority($mail->kind->priority());
		$row->setDedupKey($mail->key);
		$row->setSubject(mb_substr($mail->subject, 0, self::LONGEST_SUBJECT));
		$row->setPlain($mail->plain);
		$row->setHtml($mail->html);
		$row->setCalendar($mail->calendar);
		$row->setState(MailState::Queued->value);
		$row->setAttempts(0);
		$row->setNotBefore($mail->notBefore);
		$row->setCreatedAt($now);
		if (!$this->mails->add($row)) {
			return null;
		}
		if (count($mail->meetingIds) > 1) {
			$this->meetings->relate($row, $mail->meetingIds);
		}
		return $row;
	}

	/** What waits is not sent any more; what has left, or is leaving, stays as it is. */
	public function giveUp(int $outboxId, string $error): void {
		$this->mails->giveUp($outboxId, $error);
	}

	/** What was refused and waits to be tried again is tried at once. @return bool false when it does not wait */
	public function hurry(int $outboxId): bool {
		return $this->mails->hurry($outboxId, $this->time->getTime());
	}

	/** @return ?int since when the mail that is due and has waited longest waits, in Unix seconds */
	public function oldestDue(): ?int {
		return $this->mails->oldestDue($this->time->getTime());
	}
}
