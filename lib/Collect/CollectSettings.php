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
 * What a council keeps for its agendas: recurring items, and where its templates lie.
 *
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method ?int getTemplatesFolderId()
 * @method void setTemplatesFolderId(?int $fileId)
 * @method ?string getRecurring()
 * @method void setRecurring(?string $recurring)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class CollectSettings extends Entity {
	protected int $councilId = 0;
	protected ?int $templatesFolderId = null;
	/** JSON; null as long as nobody has changed what a council is given. */
	protected ?string $recurring = null;
	protected int $version = 0;

	public function __construct() {
		$this->addType('version', Types::INTEGER);
		foreach (['councilId', 'templatesFolderId'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}
}
