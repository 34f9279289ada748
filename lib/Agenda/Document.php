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
 * A file of a meeting as it was when the folder was last read, and what was published of it.
 *
 * `path` is relative to the folder of the item, or to the folder of the meeting when it belongs to no item.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getMeetingId()
 * @method void setMeetingId(int $meetingId)
 * @method ?int getItemId()
 * @method void setItemId(?int $itemId)
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
 * @method ?int getConflictOf()
 * @method void setConflictOf(?int $conflictOf)
 * @method ?bool getMissing()
 * @method void setMissing(?bool $missing)
 * @method ?bool getRestricted()
 * @method void setRestricted(?bool $restricted)
 * @method ?string getOpenings()
 * @method void setOpenings(?string $openings)
 * @method ?int getPublishedFileId()
 * @method void setPublishedFileId(?int $publishedFileId)
 * @method ?string getPublishedName()
 * @method void setPublishedName(?string $publishedName)
 * @method ?string getPublishedSha256()
 * @method void setPublishedSha256(?string $publishedSha256)
 * @method ?int getPublishedSize()
 * @method void setPublishedSize(?int $publishedSize)
 * @method ?string getPublishedEtag()
 * @method void setPublishedEtag(?string $publishedEtag)
 * @method ?int getPublishedAt()
 * @method void setPublishedAt(?int $publishedAt)
 * @method ?string getPublishedBy()
 * @method void setPublishedBy(?string $publishedBy)
 * @method ?int getWithdrawnAt()
 * @method void setWithdrawnAt(?int $withdrawnAt)
 */
final class Document extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	protected ?int $itemId = null;
	protected int $fileId = 0;
	protected string $path = '';
	protected string $name = '';
	protected string $mime = '';
	protected int $size = -1;
	protected string $etag = '';
	protected int $modifiedAt = 0;
	protected ?string $modifiedBy = null;
	protected ?int $conflictOf = null;
	protected ?bool $missing = null;
	protected ?bool $restricted = null;
	/** JSON, see {@see \OCA\ConseilMunicipal\Draft\Opening}: councillors who may change the draft. */
	protected ?string $openings = null;
	protected ?int $publishedFileId = null;
	protected ?string $publishedName = null;
	protected ?string $publishedSha256 = null;
	protected ?int $publishedSize = null;
	protected ?string $publishedEtag = null;
	protected ?int $publishedAt = null;
	protected ?string $publishedBy = null;
	protected ?int $withdrawnAt = null;

	public function __construct() {
		foreach (['councilId', 'meetingId', 'itemId', 'fileId', 'size', 'modifiedAt', 'conflictOf', 'publishedFileId', 'publishedSize', 'publishedAt', 'withdrawnAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		foreach (['missing', 'restricted'] as $field) {
			$this->addType($field, Types::BOOLEAN);
		}
	}

	/** Whether only managers and those who work on its item may know of the draft. */
	public function isRestricted(): bool {
		return $this->restricted === true;
	}

	public function isPublished(): bool {
		return $this->publishedFileId !== null;
	}

	/** Whether the draft is no longer what councillors have. */
	public function changedSincePublication(): bool {
		return $this->isPublished()
			&& ($this->missing === true || $this->etag !== $this->publishedEtag || $this->size !== $this->publishedSize);
	}

	/**
	 * A file written again within the second in which it was published keeps its etag, so nothing else would tell. Once its
	 * folder has changed, it counts as changed until it is published again.
	 */
	public function doubtPublication(): void {
		if ($this->isPublished() && $this->modifiedAt === $this->publishedAt) {
			$this->setPublishedEtag('');
		}
	}
}
