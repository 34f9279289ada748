<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A meeting of the council and its folders. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method int getStartsAt()
 * @method void setStartsAt(int $startsAt)
 * @method ?string getPlace()
 * @method void setPlace(?string $place)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?int getFolderId()
 * @method void setFolderId(?int $folderId)
 * @method ?int getInboxFolderId()
 * @method void setInboxFolderId(?int $inboxFolderId)
 * @method ?int getPublishedFolderId()
 * @method void setPublishedFolderId(?int $publishedFolderId)
 * @method ?int getRestrictedFolderId()
 * @method void setRestrictedFolderId(?int $restrictedFolderId)
 * @method ?int getRestrictedDraftsId()
 * @method void setRestrictedDraftsId(?int $restrictedDraftsId)
 * @method ?string getRestrictedDraftsEtag()
 * @method void setRestrictedDraftsEtag(?string $restrictedDraftsEtag)
 * @method ?string getFolderEtag()
 * @method void setFolderEtag(?string $folderEtag)
 * @method ?int getSyncedAt()
 * @method void setSyncedAt(?int $syncedAt)
 * @method ?string getCreatedBy()
 * @method void setCreatedBy(?string $createdBy)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method ?int getDeletedAt()
 * @method void setDeletedAt(?int $deletedAt)
 * @method ?int getConvenedAt()
 * @method void setConvenedAt(?int $convenedAt)
 * @method ?string getDeadlines()
 * @method void setDeadlines(?string $deadlines)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Meeting extends Entity {
	protected int $councilId = 0;
	protected string $kind = '';
	protected string $title = '';
	protected int $startsAt = 0;
	protected ?string $place = null;
	protected string $state = '';
	protected ?int $folderId = null;
	protected ?int $inboxFolderId = null;
	protected ?int $publishedFolderId = null;
	protected ?int $restrictedFolderId = null;
	protected ?int $restrictedDraftsId = null;
	protected ?string $restrictedDraftsEtag = null;
	protected ?string $folderEtag = null;
	protected ?int $syncedAt = null;
	protected ?string $createdBy = null;
	protected int $createdAt = 0;
	protected ?int $deletedAt = null;
	/** When the council was first convened to it; members were told of it from then on, whatever becomes of it. */
	protected ?int $convenedAt = null;
	/** JSON, see {@see DeadlineChanges}: what differs from the steps that the council plans. */
	protected ?string $deadlines = null;
	protected int $version = 0;

	public function __construct() {
		$this->addType('version', Types::INTEGER);
		foreach (['councilId', 'startsAt', 'folderId', 'inboxFolderId', 'publishedFolderId', 'restrictedFolderId', 'restrictedDraftsId', 'syncedAt', 'createdAt', 'deletedAt', 'convenedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}

	public function state(): MeetingState {
		return MeetingState::from($this->state);
	}

	/** Whether what is added to its agenda waits for an addendum. */
	public function takesAddenda(): bool {
		return $this->convenedAt !== null && $this->state() === MeetingState::Convened;
	}

	/** Whether members were told of it, even if it is cancelled since. */
	public function isKnownToCouncillors(): bool {
		return $this->convenedAt !== null || $this->state()->isKnownToCouncillors();
	}

	/** Whether councillors have something of it, in closed session or not. */
	public function isPublished(): bool {
		return $this->publishedFolderId !== null || $this->restrictedFolderId !== null;
	}

	/** Id of its folder in that root of what is published. */
	public function publishedFolder(FolderKey $key): ?int {
		return $key === FolderKey::Restricted ? $this->restrictedFolderId : $this->publishedFolderId;
	}

	public function setPublishedFolder(FolderKey $key, ?int $folderId): void {
		$key === FolderKey::Restricted ? $this->setRestrictedFolderId($folderId) : $this->setPublishedFolderId($folderId);
	}
}
