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
 * A file of a paper as it was when its folder was last read (OParl: File). `path` is relative to the folder of the paper.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getPaperId()
 * @method void setPaperId(int $paperId)
 * @method int getFileId()
 * @method void setFileId(int $fileId)
 * @method string getPath()
 * @method void setPath(string $path)
 * @method string getName()
 * @method void setName(string $name)
 * @method string getMime()
 * @method void setMime(string $mime)
 * @method int getSize()
 * @method void setSize(int $size)
 * @method string getEtag()
 * @method void setEtag(string $etag)
 * @method int getModifiedAt()
 * @method void setModifiedAt(int $modifiedAt)
 * @method ?string getModifiedBy()
 * @method void setModifiedBy(?string $modifiedBy)
 * @method ?bool getMissing()
 * @method void setMissing(?bool $missing)
 */
final class PaperFile extends Entity {
	protected int $councilId = 0;
	protected int $paperId = 0;
	protected int $fileId = 0;
	protected string $path = '';
	protected string $name = '';
	protected string $mime = '';
	protected int $size = -1;
	protected string $etag = '';
	protected int $modifiedAt = 0;
	protected ?string $modifiedBy = null;
	protected ?bool $missing = null;

	public function __construct() {
		foreach (['councilId', 'paperId', 'fileId', 'size', 'modifiedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('missing', Types::BOOLEAN);
	}
}
