<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Fixture\Note;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * @method string getText()
 * @method void setText(string $text)
 * @method bool isDone()
 * @method void setDone(bool $done)
 */
final class Note extends Entity {
	protected string $text = '';
	protected ?bool $done = null;

	public function __construct() {
		$this->addType('text', Types::STRING);
		$this->addType('done', Types::BOOLEAN);
	}
}
