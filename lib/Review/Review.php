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
 * The sign-off circuit of an item. Its version advances with every change and every answer.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getItemId()
 * @method void setItemId(int $itemId)
 * @method string getMode()
 * @method void setMode(string $mode)
 * @method ?string getAskedBy()
 * @method void setAskedBy(?string $askedBy)
 * @method string getAskedName()
 * @method void setAskedName(string $askedName)
 * @method int getAskedAt()
 * @method void setAskedAt(int $askedAt)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Review extends Entity {
	protected int $councilId = 0;
	protected int $itemId = 0;
	protected string $mode = '';
	protected ?string $askedBy = null;
	protected string $askedName = '';
	protected int $askedAt = 0;
	protected int $version = 0;

	public function __construct() {
		foreach (['councilId', 'itemId', 'askedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('version', Types::INTEGER);
	}

	public function mode(): ReviewMode {
		return ReviewMode::from($this->mode);
	}
}
