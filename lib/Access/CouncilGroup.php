<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * One Nextcloud group holding one role in one council.
 *
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method string getRole()
 * @method void setRole(string $role)
 * @method string getGid()
 * @method void setGid(string $gid)
 */
final class CouncilGroup extends Entity {
	protected int $councilId = 0;
	protected string $role = '';
	protected string $gid = '';

	public function __construct() {
		$this->addType('councilId', Types::BIGINT);
	}
}
