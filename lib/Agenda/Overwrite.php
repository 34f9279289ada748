<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A version of a draft that somebody replaced without having read it: waits until a person has decided which one counts.
 *
 * `revision` is the version’s time in Unix seconds, by which the versions of a file are told apart; `size` in bytes.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getFileId()
 * @method void setFileId(int $fileId)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 * @method int getSize()
 * @method void setSize(int $size)
 * @method string getAuthor()
 * @method void setAuthor(string $author)
 * @method string getReplacedBy()
 * @method void setReplacedBy(string $replacedBy)
 * @method int getReplacedAt()
 * @method void setReplacedAt(int $replacedAt)
 */
final class Overwrite extends Entity {
	protected int $councilId = 0;
	protected int $fileId = 0;
	protected int $revision = 0;
	protected int $size = -1;
	protected string $author = '';
	protected string $replacedBy = '';
	protected int $replacedAt = 0;

	public function __construct() {
		foreach (['councilId', 'fileId', 'revision', 'size', 'replacedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}
}
