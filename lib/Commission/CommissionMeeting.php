<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * When and where a commission meets. The law asks for no notice period (L2121-22). Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getCommissionId()
 * @method void setCommissionId(int $commissionId)
 * @method int getStartsAt()
 * @method void setStartsAt(int $startsAt)
 * @method int getOverAt()
 * @method void setOverAt(int $overAt)
 * @method ?string getPlace()
 * @method void setPlace(?string $place)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?int getNotifiedAt()
 * @method void setNotifiedAt(?int $notifiedAt)
 * @method ?string getNotifiedBy()
 * @method void setNotifiedBy(?string $notifiedBy)
 * @method ?int getChangedAt()
 * @method void setChangedAt(?int $changedAt)
 * @method ?string getCreatedBy()
 * @method void setCreatedBy(?string $createdBy)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class CommissionMeeting extends Entity {
	public const PLANNED = 'planned';
	public const CANCELLED = 'cancelled';

	protected int $councilId = 0;
	protected int $commissionId = 0;
	protected int $startsAt = 0;
	/** End of that day in the legal time of the council. */
	protected int $overAt = 0;
	protected ?string $place = null;
	protected string $state = '';
	protected ?int $notifiedAt = null;
	protected ?string $notifiedBy = null;
	/** When date or place last changed. */
	protected ?int $changedAt = null;
	protected ?string $createdBy = null;
	protected int $createdAt = 0;
	protected int $version = 0;

	public function __construct() {
		foreach (['councilId', 'commissionId', 'startsAt', 'overAt', 'notifiedAt', 'changedAt', 'createdAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('version', Types::INTEGER);
	}

	/** @param int $now seconds since 1970 */
	public function isOver(int $now): bool {
		return $this->overAt <= $now;
	}

	/** Members were told of a date or place that is not the one any more. */
	public function isChangedSinceNotice(): bool {
		return $this->notifiedAt !== null && $this->changedAt !== null && $this->changedAt > $this->notifiedAt;
	}
}
