<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * What is asked of a reviewer, and the answer. `turn` is true from when the person has been told until they answer; a delegate
 * is asked in the place of who is away.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getItemId()
 * @method void setItemId(int $itemId)
 * @method int getPosition()
 * @method void setPosition(int $position)
 * @method ?string getUid()
 * @method void setUid(?string $uid)
 * @method string getName()
 * @method void setName(string $name)
 * @method ?string getDelegateUid()
 * @method void setDelegateUid(?string $delegateUid)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?bool getTurn()
 * @method void setTurn(?bool $turn)
 * @method ?int getAnsweredAt()
 * @method void setAnsweredAt(?int $answeredAt)
 * @method ?string getAnsweredBy()
 * @method void setAnsweredBy(?string $answeredBy)
 * @method ?string getAnsweredName()
 * @method void setAnsweredName(?string $answeredName)
 * @method ?int getMessageId()
 * @method void setMessageId(?int $messageId)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Visa extends Entity {
	protected int $councilId = 0;
	protected int $itemId = 0;
	protected int $position = -1;
	protected ?string $uid = null;
	protected string $name = '';
	protected ?string $delegateUid = null;
	protected string $state = '';
	protected ?bool $turn = null;
	protected ?int $answeredAt = null;
	protected ?string $answeredBy = null;
	protected ?string $answeredName = null;
	protected ?int $messageId = null;
	protected int $version = 0;

	public function __construct() {
		foreach (['councilId', 'itemId', 'answeredAt', 'messageId'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		foreach (['position', 'version'] as $field) {
			$this->addType($field, Types::INTEGER);
		}
		$this->addType('turn', Types::BOOLEAN);
	}

	public static function asked(int $councilId, int $itemId, int $position, string $uid, string $name): self {
		$visa = new self();
		$visa->setCouncilId($councilId);
		$visa->setItemId($itemId);
		$visa->setPosition($position);
		$visa->setUid($uid);
		$visa->setName($name);
		$visa->setState(VisaState::Asked->value);
		$visa->setTurn(false);
		$visa->setVersion(1);
		return $visa;
	}

	public function state(): VisaState {
		return VisaState::from($this->state);
	}

	/** Whether this person answers for it: the reviewer, or who is asked in their place. */
	public function isFor(string $uid): bool {
		return $this->uid === $uid || $this->delegateUid === $uid;
	}

	public function answer(VisaState $state, int $at, string $uid, string $name, ?int $messageId): void {
		$this->setState($state->value);
		$this->setTurn(false);
		$this->setAnsweredAt($at);
		$this->setAnsweredBy($uid);
		$this->setAnsweredName($name);
		$this->setMessageId($messageId);
	}

	public function askAgain(): void {
		$this->setState(VisaState::Asked->value);
		$this->setTurn(false);
		$this->setAnsweredAt(null);
		$this->setAnsweredBy(null);
		$this->setAnsweredName(null);
		$this->setMessageId(null);
	}
}
