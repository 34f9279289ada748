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
 * One e-mail to one member, what became of it, and whether it came back: the next one changes nothing of it. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getDispatchId()
 * @method void setDispatchId(int $dispatchId)
 * @method int getAttempt()
 * @method void setAttempt(int $attempt)
 * @method ?string getAddress()
 * @method void setAddress(?string $address)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?int getSentAt()
 * @method ?string getError()
 * @method void setError(?string $error)
 * @method ?int getBouncedAt()
 * @method ?int getBounceNotedAt()
 * @method ?string getBounceNotedBy()
 */
final class Attempt extends Entity {
	protected int $councilId = 0;
	protected int $dispatchId = 0;
	protected int $attempt = 0;
	protected ?string $address = null;
	protected string $state = '';
	protected ?int $sentAt = null;
	protected ?string $error = null;
	protected ?int $bouncedAt = null;
	protected ?int $bounceNotedAt = null;
	protected ?string $bounceNotedBy = null;

	public function __construct() {
		$this->addType('attempt', Types::INTEGER);
		foreach (['councilId', 'dispatchId', 'sentAt', 'bouncedAt', 'bounceNotedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}

	public function state(): DispatchState {
		return DispatchState::from($this->state);
	}
}
