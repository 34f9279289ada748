<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\Document;
use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A copy of a document that lies where nobody has a folder: it waits for the convocation that brings it, or that convocation put
 * another in its place. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getMeetingId()
 * @method void setMeetingId(int $meetingId)
 * @method int getConvocationId()
 * @method void setConvocationId(int $convocationId)
 * @method int getDocumentId()
 * @method void setDocumentId(int $documentId)
 * @method int getItemId()
 * @method void setItemId(int $itemId)
 * @method int getFileId()
 * @method void setFileId(int $fileId)
 * @method string getState()
 * @method void setState(string $state)
 * @method string getName()
 * @method void setName(string $name)
 * @method string getSha256()
 * @method void setSha256(string $sha256)
 * @method int getSize()
 * @method void setSize(int $size)
 * @method string getDraftEtag()
 * @method void setDraftEtag(string $draftEtag)
 * @method int getDraftModifiedAt()
 * @method void setDraftModifiedAt(int $draftModifiedAt)
 * @method ?int getConvenedAt() when it had been published, for one that was replaced
 * @method void setConvenedAt(?int $convenedAt)
 */
final class HeldCopy extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	protected int $convocationId = 0;
	protected int $documentId = 0;
	protected int $itemId = 0;
	protected int $fileId = 0;
	protected string $state = '';
	protected string $name = '';
	protected string $sha256 = '';
	protected int $size = -1;
	protected string $draftEtag = '';
	protected int $draftModifiedAt = 0;
	protected ?int $convenedAt = null;

	public function __construct() {
		foreach (['councilId', 'meetingId', 'convocationId', 'documentId', 'itemId', 'fileId', 'size', 'draftModifiedAt', 'convenedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}

	public function is(HeldState $state): bool {
		return $this->state === $state->value;
	}

	/** @param string $name that councillors will see, or saw */
	public static function written(int $convocationId, Document $document, HeldState $state, WrittenCopy $written, string $name): self {
		$row = new self();
		$row->setCouncilId($document->getCouncilId());
		$row->setMeetingId($document->getMeetingId());
		$row->setConvocationId($convocationId);
		$row->setDocumentId($document->getId());
		$row->setItemId($document->getItemId() ?? 0);
		$row->setFileId($written->file->getId());
		$row->setState($state->value);
		$row->setName($name);
		$row->setSha256($written->sha256);
		$row->setSize($written->size);
		$row->setDraftEtag($written->draftEtag);
		$row->setDraftModifiedAt($written->draftModifiedAt);
		return $row;
	}
}
