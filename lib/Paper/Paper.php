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
 * A subject that lives across meetings (OParl: Paper), with its folder in Préparation.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method ?string getReference()
 * @method void setReference(?string $reference)
 * @method ?string getTheme()
 * @method void setTheme(?string $theme)
 * @method ?string getSummary()
 * @method void setSummary(?string $summary)
 * @method ?string getOwnerUid()
 * @method void setOwnerUid(?string $ownerUid)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?int getFolderId()
 * @method void setFolderId(?int $folderId)
 * @method ?string getFolderName()
 * @method void setFolderName(?string $folderName)
 * @method ?bool getFolderMissing()
 * @method void setFolderMissing(?bool $folderMissing)
 * @method ?string getFolderEtag()
 * @method void setFolderEtag(?string $folderEtag)
 * @method ?string getCreatedBy()
 * @method void setCreatedBy(?string $createdBy)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method ?int getDeletedAt()
 * @method void setDeletedAt(?int $deletedAt)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Paper extends Entity {
	protected int $councilId = 0;
	protected string $title = '';
	protected ?string $reference = null;
	protected ?string $theme = null;
	protected ?string $summary = null;
	protected ?string $ownerUid = null;
	protected string $state = '';
	protected ?int $folderId = null;
	protected ?string $folderName = null;
	protected ?bool $folderMissing = null;
	protected ?string $folderEtag = null;
	protected ?string $createdBy = null;
	protected int $createdAt = 0;
	protected ?int $deletedAt = null;
	protected int $version = 0;

	public function __construct() {
		$this->addType('version', Types::INTEGER);
		foreach (['councilId', 'folderId', 'createdAt', 'deletedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('folderMissing', Types::BOOLEAN);
	}

	public static function blank(int $councilId, string $title, int $createdAt, ?string $createdBy): self {
		$paper = new self();
		$paper->setCouncilId($councilId);
		$paper->setTitle($title);
		$paper->setState(PaperState::Open->value);
		$paper->setFolderMissing(false);
		$paper->setCreatedAt($createdAt);
		$paper->setCreatedBy($createdBy);
		$paper->setVersion(1);
		return $paper;
	}
}
