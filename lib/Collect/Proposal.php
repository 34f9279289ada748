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
 * A subject that somebody proposes for an agenda, and what became of it. Names are kept beside accounts: who is gone stays who
 * proposed or answered. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method ?int getMeetingId()
 * @method void setMeetingId(?int $meetingId)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method ?string getWhy()
 * @method void setWhy(?string $why)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method ?int getPaperId()
 * @method void setPaperId(?int $paperId)
 * @method ?string getUid()
 * @method void setUid(?string $uid)
 * @method string getProposerName()
 * @method void setProposerName(string $proposerName)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?string getAnswer()
 * @method void setAnswer(?string $answer)
 * @method ?string getAnsweredBy()
 * @method void setAnsweredBy(?string $answeredBy)
 * @method ?string getAnsweredByName()
 * @method void setAnsweredByName(?string $answeredByName)
 * @method ?int getAnsweredAt()
 * @method void setAnsweredAt(?int $answeredAt)
 * @method ?int getAnsweringAt()
 * @method void setAnsweringAt(?int $answeringAt)
 * @method ?int getItemId()
 * @method void setItemId(?int $itemId)
 * @method ?int getFolderId()
 * @method void setFolderId(?int $folderId)
 * @method ?string getFolderEtag()
 * @method void setFolderEtag(?string $folderEtag)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Proposal extends Entity {
	protected int $councilId = 0;
	protected ?int $meetingId = null;
	protected string $title = '';
	protected ?string $why = null;
	protected string $kind = '';
	protected ?int $paperId = null;
	protected ?string $uid = null;
	protected string $proposerName = '';
	protected string $state = '';
	protected ?string $answer = null;
	protected ?string $answeredBy = null;
	protected ?string $answeredByName = null;
	/** When it was answered or withdrawn. */
	protected ?int $answeredAt = null;
	/** Somebody is answering: no two answers at once. */
	protected ?int $answeringAt = null;
	protected ?int $itemId = null;
	protected ?int $folderId = null;
	protected ?string $folderEtag = null;
	protected int $createdAt = 0;
	protected int $version = 0;

	public function __construct() {
		$this->addType('version', Types::INTEGER);
		foreach (['councilId', 'meetingId', 'paperId', 'answeredAt', 'answeringAt', 'itemId', 'folderId', 'createdAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}

	public function state(): ProposalState {
		return ProposalState::from($this->state);
	}
}
