<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Meeting\Meeting;
use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * The act by which the council is convened to a meeting. Moments are Unix seconds.
 *
 * @psalm-type Overrides = array<string, array{reason: string, by: string, byName: string, at: int}>
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getMeetingId()
 * @method void setMeetingId(int $meetingId)
 * @method int getNumber()
 * @method void setNumber(int $number)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?string getOverrides()
 * @method void setOverrides(?string $overrides)
 * @method ?string getChanges()
 * @method void setChanges(?string $changes)
 * @method ?string getManifest()
 * @method void setManifest(?string $manifest)
 * @method ?string getManifestSha256()
 * @method void setManifestSha256(?string $manifestSha256)
 * @method int getCalendarSequence()
 * @method void setCalendarSequence(int $calendarSequence)
 * @method ?string getCalendarUid()
 * @method void setCalendarUid(?string $calendarUid)
 * @method ?int getCalendarStamp() when calendars were told of it last
 * @method void setCalendarStamp(?int $calendarStamp)
 * @method ?string getCalendarOrganizer() whom calendars know as the organizer of the meeting
 * @method ?string getCreatedBy()
 * @method void setCreatedBy(?string $createdBy)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method ?int getFrozenAt()
 * @method void setFrozenAt(?int $frozenAt)
 * @method ?string getSentBy()
 * @method void setSentBy(?string $sentBy)
 * @method ?string getSentByName()
 * @method void setSentByName(?string $sentByName)
 * @method ?int getSentAt()
 * @method void setSentAt(?int $sentAt)
 * @method ?int getDisplayedAt()
 * @method void setDisplayedAt(?int $displayedAt)
 * @method ?string getDisplayedByName()
 * @method void setDisplayedByName(?string $displayedByName)
 * @method ?int getToldAt()
 * @method void setToldAt(?int $toldAt)
 * @method ?int getFollowAt()
 * @method void setFollowAt(?int $followAt)
 * @method int getFollowFailures()
 * @method void setFollowFailures(int $followFailures)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Convocation extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	/** Within the meeting, from 1. */
	protected int $number = 0;
	protected string $kind = '';
	protected string $state = '';
	/** JSON, see {@see overrideList()}. */
	protected ?string $overrides = null;
	/** JSON, see {@see Change}; null for a convocation that only convenes. */
	protected ?string $changes = null;
	/** Canonical JSON, see {@see Manifest}. */
	protected ?string $manifest = null;
	protected ?string $manifestSha256 = null;
	protected int $calendarSequence = -1;
	/** What calendars know the meeting by, as it was sent; null before. */
	protected ?string $calendarUid = null;
	protected ?int $calendarStamp = null;
	protected ?string $calendarOrganizer = null;
	protected ?string $createdBy = null;
	protected int $createdAt = 0;
	protected ?int $frozenAt = null;
	protected ?string $sentBy = null;
	protected ?string $sentByName = null;
	protected ?int $sentAt = null;
	protected ?int $displayedAt = null;
	protected ?string $displayedByName = null;
	/** Members were told in the app; null until then. */
	protected ?int $toldAt = null;
	/** When what follows the sending is tried next; null before the sending and once all is done. */
	protected ?int $followAt = null;
	/** How many times it could not be finished. */
	protected int $followFailures = 0;
	protected int $version = 0;

	public function __construct() {
		foreach (['number', 'calendarSequence', 'followFailures', 'version'] as $field) {
			$this->addType($field, Types::INTEGER);
		}
		foreach (['councilId', 'meetingId', 'calendarStamp', 'createdAt', 'frozenAt', 'sentAt', 'displayedAt', 'toldAt', 'followAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}

	/** A new one, not stored yet. */
	public static function begun(Meeting $meeting, int $number, ConvocationKind $kind, string $by, int $at): self {
		$convocation = new self();
		$convocation->setCouncilId($meeting->getCouncilId());
		$convocation->setMeetingId($meeting->getId());
		$convocation->setNumber($number);
		$convocation->setKind($kind->value);
		$convocation->setState(ConvocationState::Draft->value);
		$convocation->setCalendarSequence(0);
		$convocation->setCreatedBy($by);
		$convocation->setCreatedAt($at);
		$convocation->setVersion(1);
		return $convocation;
	}

	public function state(): ConvocationState {
		return ConvocationState::from($this->state);
	}

	public function kind(): ConvocationKind {
		return ConvocationKind::from($this->kind);
	}

	public function change(): Change {
		return Change::stored($this->changes);
	}

	/** @return Overrides by check: which ones the manager passed over, and why */
	public function overrideList(): array {
		/** @var Overrides $overrides */
		$overrides = json_decode($this->overrides ?? '{}', true, flags: JSON_THROW_ON_ERROR);
		return $overrides;
	}

	/** The reason for which a check was passed over, null when it was not. */
	public function reasonAgainst(string $check): ?string {
		return $this->overrideList()[$check]['reason'] ?? null;
	}
}
