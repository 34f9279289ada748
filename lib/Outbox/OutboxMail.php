<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * One e-mail to one person in the outbox. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method ?int getMeetingId()
 * @method void setMeetingId(?int $meetingId)
 * @method ?string getUid()
 * @method void setUid(?string $uid)
 * @method ?string getAddress()
 * @method void setAddress(?string $address)
 * @method ?string getName()
 * @method void setName(?string $name)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method int getPriority()
 * @method void setPriority(int $priority)
 * @method string getDedupKey()
 * @method void setDedupKey(string $dedupKey)
 * @method string getSubject()
 * @method void setSubject(string $subject)
 * @method ?string getPlain()
 * @method void setPlain(?string $plain)
 * @method ?string getHtml()
 * @method void setHtml(?string $html)
 * @method ?string getCalendar()
 * @method void setCalendar(?string $calendar)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?string getClaimToken()
 * @method void setClaimToken(?string $claimToken)
 * @method ?int getClaimedAt()
 * @method void setClaimedAt(?int $claimedAt)
 * @method int getAttempts()
 * @method void setAttempts(int $attempts)
 * @method int getNotBefore()
 * @method void setNotBefore(int $notBefore)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method ?int getSentAt()
 * @method void setSentAt(?int $sentAt)
 * @method ?string getError()
 * @method void setError(?string $error)
 */
final class OutboxMail extends Entity {
	protected int $councilId = 0;
	protected ?int $meetingId = null;
	protected ?string $uid = null;
	protected ?string $address = null;
	protected ?string $name = null;
	protected string $kind = '';
	/** Of kinds, see {@see MailKind::priority()}. */
	protected int $priority = -1;
	protected string $dedupKey = '';
	protected string $subject = '';
	protected ?string $plain = null;
	protected ?string $html = null;
	protected ?string $calendar = null;
	protected string $state = '';
	protected ?string $claimToken = null;
	protected ?int $claimedAt = null;
	protected int $attempts = -1;
	protected int $notBefore = -1;
	protected int $createdAt = 0;
	protected ?int $sentAt = null;
	protected ?string $error = null;

	public function __construct() {
		$this->addType('attempts', Types::INTEGER);
		$this->addType('priority', Types::SMALLINT);
		foreach (['councilId', 'meetingId', 'claimedAt', 'notBefore', 'createdAt', 'sentAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}

	public function kind(): MailKind {
		return MailKind::from($this->kind);
	}
}
