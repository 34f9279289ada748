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
 * What a commission or the council said of an agenda item, of a paper, or of both (OParl: Consultation).
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method string getSource()
 * @method void setSource(string $source)
 * @method ?int getPaperId()
 * @method void setPaperId(?int $paperId)
 * @method ?int getItemId()
 * @method void setItemId(?int $itemId)
 * @method ?int getMeetingId()
 * @method void setMeetingId(?int $meetingId)
 * @method ?int getCommissionId()
 * @method void setCommissionId(?int $commissionId)
 * @method ?string getBodyName()
 * @method void setBodyName(?string $bodyName)
 * @method string getDate()
 * @method void setDate(string $date)
 * @method string getRole()
 * @method void setRole(string $role)
 * @method ?bool getAuthoritative()
 * @method void setAuthoritative(?bool $authoritative)
 * @method ?string getOpinion()
 * @method void setOpinion(?string $opinion)
 * @method ?string getResult()
 * @method void setResult(?string $result)
 * @method ?string getText()
 * @method void setText(?string $text)
 * @method ?int getDeliberationId()
 * @method void setDeliberationId(?int $deliberationId)
 * @method ?string getDeliberationNumber()
 * @method void setDeliberationNumber(?string $deliberationNumber)
 * @method ?string getRecordedBy()
 * @method void setRecordedBy(?string $recordedBy)
 * @method int getRecordedAt()
 * @method void setRecordedAt(int $recordedAt)
 */
final class Consultation extends Entity {
	protected int $councilId = 0;
	protected string $source = '';
	protected ?int $paperId = null;
	protected ?int $itemId = null;
	protected ?int $meetingId = null;
	protected ?int $commissionId = null;
	protected ?string $bodyName = null;
	protected string $date = '';
	protected string $role = '';
	protected ?bool $authoritative = null;
	protected ?string $opinion = null;
	protected ?string $result = null;
	protected ?string $text = null;
	protected ?int $deliberationId = null;
	protected ?string $deliberationNumber = null;
	protected ?string $recordedBy = null;
	protected int $recordedAt = 0;

	public function __construct() {
		foreach (['councilId', 'paperId', 'itemId', 'meetingId', 'commissionId', 'deliberationId', 'recordedAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		$this->addType('authoritative', Types::BOOLEAN);
	}

	public function role(): ConsultationRole {
		return ConsultationRole::from($this->role);
	}

	public function opinion(): ?Opinion {
		return $this->opinion === null ? null : Opinion::from($this->opinion);
	}
}
