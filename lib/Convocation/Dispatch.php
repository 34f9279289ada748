<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * What one member was sent of a convocation, with name and address as they were. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getConvocationId()
 * @method void setConvocationId(int $convocationId)
 * @method int getMemberId()
 * @method void setMemberId(int $memberId)
 * @method int getPosition()
 * @method void setPosition(int $position)
 * @method ?string getCivility()
 * @method void setCivility(?string $civility)
 * @method string getName()
 * @method void setName(string $name)
 * @method string getChannel()
 * @method void setChannel(string $channel)
 * @method ?string getAddress()
 * @method void setAddress(?string $address)
 * @method ?string getPostalAddress()
 * @method void setPostalAddress(?string $postalAddress)
 * @method string getState()
 * @method void setState(string $state)
 * @method int getAttempt()
 * @method void setAttempt(int $attempt)
 * @method ?int getOutboxId()
 * @method void setOutboxId(?int $outboxId)
 * @method ?int getSentAt()
 * @method void setSentAt(?int $sentAt)
 * @method ?string getError()
 * @method void setError(?string $error)
 * @method ?string getDeliveredHow()
 * @method void setDeliveredHow(?string $deliveredHow)
 * @method ?int getDeliveredAt()
 * @method void setDeliveredAt(?int $deliveredAt)
 * @method ?int getRecordedAt()
 * @method void setRecordedAt(?int $recordedAt)
 * @method ?string getRecordedByName()
 * @method void setRecordedByName(?string $recordedByName)
 * @method ?int getOpenedAt()
 * @method void setOpenedAt(?int $openedAt)
 * @method ?int getAcknowledgedAt()
 * @method void setAcknowledgedAt(?int $acknowledgedAt)
 * @method ?string getOpenedHow()
 * @method ?string getAcknowledgedHow()
 * @method ?bool getFormer() whether the person was convened before and is in exercise no more: told, not convened
 * @method void setFormer(?bool $former)
 * @method ?int getRemindedAt()
 * @method void setRemindedAt(?int $remindedAt)
 */
final class Dispatch extends Entity {
	protected int $councilId = 0;
	protected int $convocationId = 0;
	protected int $memberId = 0;
	protected int $position = -1;
	protected ?string $civility = null;
	protected string $name = '';
	protected string $channel = '';
	protected ?string $address = null;
	protected ?string $postalAddress = null;
	protected string $state = '';
	protected int $attempt = 0;
	protected ?int $outboxId = null;
	protected ?int $sentAt = null;
	protected ?string $error = null;
	protected ?string $deliveredHow = null;
	protected ?int $deliveredAt = null;
	protected ?int $recordedAt = null;
	protected ?string $recordedByName = null;
	protected ?int $openedAt = null;
	protected ?int $acknowledgedAt = null;
	/** By the app or the personal link; null for what was not recorded with it. */
	protected ?string $openedHow = null;
	protected ?string $acknowledgedHow = null;
	protected ?bool $former = null;
	/** When an answer was asked for again, the last time. */
	protected ?int $remindedAt = null;

	public function __construct() {
		foreach (['position', 'attempt'] as $field) {
			$this->addType($field, Types::INTEGER);
		}
		foreach (['councilId', 'convocationId', 'memberId', 'outboxId', 'sentAt', 'deliveredAt', 'recordedAt', 'openedAt', 'acknowledgedAt', 'remindedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('former', Types::BOOLEAN);
	}

	public function state(): DispatchState {
		return DispatchState::from($this->state);
	}

	public function isFormer(): bool {
		return $this->former === true;
	}

	/** What the outbox knows the e-mail by: the same attempt is never sent twice. */
	public function mailKey(): string {
		return 'convocation:' . $this->convocationId . ':' . $this->memberId . ':' . $this->attempt;
	}
}
