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
 * An item of the agenda; its folder in Préparation holds its documents.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getMeetingId()
 * @method void setMeetingId(int $meetingId)
 * @method int getPosition()
 * @method void setPosition(int $position)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method ?string getSection()
 * @method void setSection(?string $section)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method ?int getRapporteurId()
 * @method void setRapporteurId(?int $rapporteurId)
 * @method ?string getOwnerUid()
 * @method void setOwnerUid(?string $ownerUid)
 * @method ?string getThemes()
 * @method void setThemes(?string $themes)
 * @method ?bool getClosedSession()
 * @method void setClosedSession(?bool $closedSession)
 * @method ?string getMatterCode()
 * @method void setMatterCode(?string $matterCode)
 * @method ?string getBudgetYear()
 * @method void setBudgetYear(?string $budgetYear)
 * @method ?string getBudgetName()
 * @method void setBudgetName(?string $budgetName)
 * @method ?string getSummary()
 * @method void setSummary(?string $summary)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?string getReadyReason() why it is ready although something is missing
 * @method void setReadyReason(?string $readyReason)
 * @method ?string getReadyBy()
 * @method void setReadyBy(?string $readyBy)
 * @method ?int getReadyAt()
 * @method void setReadyAt(?int $readyAt)
 * @method ?int getFolderId()
 * @method void setFolderId(?int $folderId)
 * @method ?string getFolderName()
 * @method void setFolderName(?string $folderName)
 * @method ?bool getFolderMissing()
 * @method void setFolderMissing(?bool $folderMissing)
 * @method ?string getFolderEtag()
 * @method void setFolderEtag(?string $folderEtag)
 * @method ?int getPublishedFolderId()
 * @method void setPublishedFolderId(?int $publishedFolderId)
 * @method ?int getRestrictedDraftsId()
 * @method void setRestrictedDraftsId(?int $restrictedDraftsId)
 * @method ?int getPaperId()
 * @method void setPaperId(?int $paperId)
 * @method ?string getRecurringKey()
 * @method void setRecurringKey(?string $recurringKey)
 * @method ?int getAddendum()
 * @method void setAddendum(?int $addendum)
 * @method ?int getDeletedAt()
 * @method void setDeletedAt(?int $deletedAt)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Item extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	protected int $position = -1;
	protected string $kind = '';
	protected ?string $section = null;
	protected string $title = '';
	protected ?int $rapporteurId = null;
	protected ?string $ownerUid = null;
	protected ?string $themes = null;
	protected ?bool $closedSession = null;
	protected ?string $matterCode = null;
	protected ?string $budgetYear = null;
	protected ?string $budgetName = null;
	protected ?string $summary = null;
	protected string $state = '';
	protected ?string $readyReason = null;
	protected ?string $readyBy = null;
	protected ?int $readyAt = null;
	protected ?int $folderId = null;
	protected ?string $folderName = null;
	protected ?bool $folderMissing = null;
	protected ?string $folderEtag = null;
	protected ?int $publishedFolderId = null;
	protected ?int $restrictedDraftsId = null;
	protected ?int $paperId = null;
	/** Of the recurring item of the council that it was made from. */
	protected ?string $recurringKey = null;
	/** Null for the agenda as it was first convened; 0 while the item waits for an addendum; then the number of that convocation. */
	protected ?int $addendum = null;
	protected ?int $deletedAt = null;
	protected int $version = 0;

	public function __construct() {
		foreach (['position', 'version', 'addendum'] as $field) {
			$this->addType($field, Types::INTEGER);
		}
		foreach (['councilId', 'meetingId', 'rapporteurId', 'folderId', 'publishedFolderId', 'restrictedDraftsId', 'paperId', 'deletedAt', 'readyAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		foreach (['closedSession', 'folderMissing'] as $field) {
			$this->addType($field, Types::BOOLEAN);
		}
	}

	public function kind(): ItemKind {
		return ItemKind::from($this->kind);
	}

	/** Whether it was added after the convocation and nobody is convened to it yet: councillors do not know of it. */
	public function awaitsAddendum(): bool {
		return $this->addendum === 0;
	}

	/** @return list<string> */
	public function themeList(): array {
		$themes = json_decode($this->themes ?? '[]', true);
		return is_array($themes) ? array_values(array_filter($themes, is_string(...))) : [];
	}

	/** @param list<string> $themes */
	public function setThemeList(array $themes): void {
		$this->setThemes($themes === [] ? null : json_encode($themes, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
	}
}
