<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * Somebody, councillor or agent, who works on an agenda item or a paper.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method string getSubject()
 * @method void setSubject(string $subject)
 * @method int getSubjectId()
 * @method void setSubjectId(int $subjectId)
 * @method string getUid()
 * @method void setUid(string $uid)
 * @method ?string getAddedBy()
 * @method void setAddedBy(?string $addedBy)
 * @method int getAddedAt()
 * @method void setAddedAt(int $addedAt)
 */
final class Stakeholder extends Entity {
	protected int $councilId = 0;
	protected string $subject = '';
	protected int $subjectId = 0;
	protected string $uid = '';
	protected ?string $addedBy = null;
	protected int $addedAt = 0;

	public function __construct() {
		foreach (['councilId', 'subjectId', 'addedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}
}
