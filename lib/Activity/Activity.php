<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * One thing that happened. It serves people, not proof: that is the journal’s job.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method ?int getMeetingId()
 * @method void setMeetingId(?int $meetingId)
 * @method ?int getItemId()
 * @method void setItemId(?int $itemId)
 * @method ?int getDocumentId()
 * @method void setDocumentId(?int $documentId)
 * @method ?int getPaperId()
 * @method void setPaperId(?int $paperId)
 * @method string getType()
 * @method void setType(string $type)
 * @method ?string getActor()
 * @method void setActor(?string $actor)
 * @method ?string getDetails()
 * @method void setDetails(?string $details)
 * @method int getAt()
 * @method void setAt(int $at)
 */
final class Activity extends Entity {
	protected int $councilId = 0;
	protected ?int $meetingId = null;
	protected ?int $itemId = null;
	protected ?int $documentId = null;
	protected ?int $paperId = null;
	protected string $type = '';
	protected ?string $actor = null;
	protected ?string $details = null;
	protected int $at = 0;

	public function __construct() {
		foreach (['councilId', 'meetingId', 'itemId', 'documentId', 'paperId', 'at'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}

	/** @return array<string, string|int> what the sentence needs besides actor and item */
	public function details(): array {
		$details = json_decode($this->details ?? '{}', true);
		return is_array($details) ? array_filter($details, static fn (mixed $value): bool => is_string($value) || is_int($value)) : [];
	}
}
