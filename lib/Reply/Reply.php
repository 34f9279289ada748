<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Calendar\Attendance;
use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * What one member answered for one meeting, as it stands; former answers are in the journal.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getMeetingId()
 * @method void setMeetingId(int $meetingId)
 * @method int getMemberId()
 * @method void setMemberId(int $memberId)
 * @method ?string getAnswer()
 * @method ?string getOrigin()
 * @method ?string getAnsweredName()
 * @method ?int getAnsweredAt()
 * @method ?bool getToConfirm() whether it was given for another date: it is asked again
 * @method ?int getCalendarAt()
 * @method ?string getLinkNonce()
 * @method void setLinkNonce(?string $linkNonce)
 * @method ?string getLinkAddress()
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Reply extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	protected int $memberId = 0;
	/** Null while only the link has been sent. */
	protected ?string $answer = null;
	protected ?string $origin = null;
	protected ?string $answeredBy = null;
	protected ?string $answeredName = null;
	protected ?int $answeredAt = null;
	protected ?bool $toConfirm = null;
	/** A personal link holds it; another one and the link is dead. */
	protected ?string $linkNonce = null;
	/** Where the personal link went, in small letters; null for one that went nowhere yet. */
	protected ?string $linkAddress = null;
	/** What the member’s own calendar says, and whether nobody has ruled on it yet: it answers nothing by itself. */
	protected ?string $calendarAnswer = null;
	protected ?int $calendarAt = null;
	protected ?bool $calendarOpen = null;
	protected int $version = 0;

	public function __construct() {
		foreach (['councilId', 'meetingId', 'memberId', 'answeredAt', 'calendarAt'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		$this->addType('version', Types::INTEGER);
		foreach (['toConfirm', 'calendarOpen'] as $flag) {
			$this->addType($flag, Types::BOOLEAN);
		}
	}

	/** Given for another date or place, and not confirmed since. */
	public function isToConfirm(): bool {
		return $this->toConfirm === true && $this->answer !== null;
	}

	/** What the member’s calendar proposes, as long as nobody has answered since and the answer does not say it already. */
	public function proposed(): ?Attendance {
		$said = $this->calendarOpen === true ? Attendance::tryFrom($this->calendarAnswer ?? '') : null;
		return $said !== null && ($this->isToConfirm() || $said !== $this->answer()?->attendance()) ? $said : null;
	}

	public function answer(): ?Answer {
		return $this->answer === null ? null : Answer::from($this->answer);
	}
}
