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
 * A commission of the council: some of its members, who give their opinion on what is submitted to them.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method string getName()
 * @method void setName(string $name)
 * @method ?int getPresidentId()
 * @method void setPresidentId(?int $presidentId)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?string getCreatedBy()
 * @method void setCreatedBy(?string $createdBy)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Commission extends Entity {
	public const ACTIVE = 'active';
	public const CLOSED = 'closed';

	protected int $councilId = 0;
	protected string $name = '';
	protected ?int $presidentId = null;
	protected string $state = '';
	protected ?string $createdBy = null;
	protected int $createdAt = 0;
	protected int $version = 0;

	public function __construct() {
		foreach (['councilId', 'presidentId', 'createdAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('version', Types::INTEGER);
	}
}
