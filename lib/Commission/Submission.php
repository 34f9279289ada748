<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Paper\Opinion;
use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * What is submitted to a commission, and what it said of it.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getCommissionId()
 * @method void setCommissionId(int $commissionId)
 * @method int getComMeetingId()
 * @method void setComMeetingId(int $comMeetingId)
 * @method string getSubject()
 * @method void setSubject(string $subject)
 * @method int getSubjectId()
 * @method void setSubjectId(int $subjectId)
 * @method int getPosition()
 * @method void setPosition(int $position)
 * @method ?string getSubmittedBy()
 * @method void setSubmittedBy(?string $submittedBy)
 * @method int getSubmittedAt()
 * @method void setSubmittedAt(int $submittedAt)
 * @method ?string getOpinion()
 * @method void setOpinion(?string $opinion)
 * @method ?string getOpinionText()
 * @method void setOpinionText(?string $opinionText)
 * @method ?string getOpinionBy()
 * @method void setOpinionBy(?string $opinionBy)
 * @method ?string getOpinionName()
 * @method void setOpinionName(?string $opinionName)
 * @method ?int getOpinionAt()
 * @method void setOpinionAt(?int $opinionAt)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Submission extends Entity {
	protected int $councilId = 0;
	protected int $commissionId = 0;
	/** 0 while no meeting of the commission examines it yet. */
	protected int $comMeetingId = 0;
	protected string $subject = '';
	protected int $subjectId = 0;
	protected int $position = -1;
	protected ?string $submittedBy = null;
	protected int $submittedAt = 0;
	protected ?string $opinion = null;
	protected ?string $opinionText = null;
	protected ?string $opinionBy = null;
	/** The name of who recorded it, for when the account is gone. */
	protected ?string $opinionName = null;
	protected ?int $opinionAt = null;
	protected int $version = 0;

	public function __construct() {
		foreach (['councilId', 'commissionId', 'comMeetingId', 'subjectId', 'submittedAt', 'opinionAt'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
		foreach (['position', 'version'] as $field) {
			$this->addType($field, Types::INTEGER);
		}
	}

	public function opinion(): ?Opinion {
		return $this->opinion === null ? null : Opinion::from($this->opinion);
	}

	/** Source of its passage, see {@see \OCA\ConseilMunicipal\Paper\Passage}. */
	public function source(): string {
		return 'commission-item:' . $this->id;
	}
}
