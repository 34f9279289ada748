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
 * A document of a proposed subject; without file id as long as it is on its way.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getProposalId()
 * @method void setProposalId(int $proposalId)
 * @method ?int getFileId()
 * @method void setFileId(?int $fileId)
 * @method string getName()
 * @method void setName(string $name)
 * @method ?string getMime()
 * @method void setMime(?string $mime)
 * @method int getSize()
 * @method void setSize(int $size)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 */
final class ProposalFile extends Entity {
	protected int $councilId = 0;
	protected int $proposalId = 0;
	protected ?int $fileId = null;
	protected string $name = '';
	protected ?string $mime = null;
	protected int $size = -1;
	protected int $createdAt = 0;

	public function __construct() {
		foreach (['councilId', 'proposalId', 'fileId', 'size', 'createdAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}
}
