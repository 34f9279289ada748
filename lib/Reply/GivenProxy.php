<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A proxy for one meeting. It is never deleted: it ends.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method int getMeetingId()
 * @method int getGiverId()
 * @method int getHolderId()
 * @method string getState()
 * @method string getOrigin()
 * @method ?string getWrittenOn() day on a paper, `YYYY-MM-DD`
 * @method ?string getGivenName()
 * @method int getGivenAt()
 * @method ?int getScanFileId()
 * @method ?string getScanName()
 */
final class GivenProxy extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	protected int $giverId = 0;
	protected int $holderId = 0;
	protected ?int $liveGiver = null;
	protected ?int $liveHolder = null;
	protected string $state = '';
	protected string $origin = '';
	protected ?string $writtenOn = null;
	protected ?string $givenBy = null;
	protected ?string $givenName = null;
	protected int $givenAt = 0;
	protected ?int $changedAt = null;
	protected ?int $scanFileId = null;
	protected ?string $scanName = null;

	public function __construct() {
		foreach (['councilId', 'meetingId', 'giverId', 'holderId', 'liveGiver', 'liveHolder', 'givenAt', 'changedAt', 'scanFileId'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
	}

	public function state(): ProxyState {
		return ProxyState::from($this->state);
	}
}
