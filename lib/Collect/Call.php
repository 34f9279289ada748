<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A call for subjects: until when, who is asked, in which words. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getMeetingId()
 * @method void setMeetingId(int $meetingId)
 * @method string getAudience()
 * @method void setAudience(string $audience)
 * @method ?string getWord()
 * @method void setWord(?string $word)
 * @method int getDeadline()
 * @method void setDeadline(int $deadline)
 * @method ?string getOpenedBy()
 * @method void setOpenedBy(?string $openedBy)
 * @method string getOpenedByName()
 * @method void setOpenedByName(string $openedByName)
 * @method int getOpenedAt()
 * @method void setOpenedAt(int $openedAt)
 * @method ?int getClosedAt()
 * @method void setClosedAt(?int $closedAt)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Call extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	protected string $audience = '';
	protected ?string $word = null;
	protected int $deadline = 0;
	protected ?string $openedBy = null;
	protected string $openedByName = '';
	protected int $openedAt = 0;
	protected ?int $closedAt = null;
	protected int $version = 0;

	public function __construct() {
		$this->addType('version', Types::INTEGER);
		foreach (['councilId', 'meetingId', 'deadline', 'openedAt', 'closedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}

	public function audience(): CallAudience {
		return CallAudience::from($this->audience);
	}
}
