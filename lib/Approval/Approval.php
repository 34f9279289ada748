<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * An approval of agenda and convocation: asked for, given, or a correction asked for. Never deleted: it is withdrawn. Moments are Unix seconds.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getMeetingId()
 * @method void setMeetingId(int $meetingId)
 * @method int getActNumber()
 * @method void setActNumber(int $actNumber)
 * @method string getFingerprint()
 * @method void setFingerprint(string $fingerprint)
 * @method ?int getAskedAt()
 * @method void setAskedAt(?int $askedAt)
 * @method ?string getAskedByName()
 * @method void setAskedByName(?string $askedByName)
 * @method ?string getGivenHow()
 * @method void setGivenHow(?string $givenHow)
 * @method ?int getGivenAt()
 * @method void setGivenAt(?int $givenAt)
 * @method ?string getGivenByName()
 * @method void setGivenByName(?string $givenByName)
 * @method ?string getRecordedByName()
 * @method void setRecordedByName(?string $recordedByName)
 * @method ?string getWord()
 * @method void setWord(?string $word)
 * @method ?int getWithdrawnAt()
 * @method ?string getAskedBy()
 * @method void setAskedBy(?string $askedBy)
 * @method ?string getCorrection()
 * @method void setCorrection(?string $correction)
 * @method ?int getCorrectionAt()
 * @method void setCorrectionAt(?int $correctionAt)
 * @method ?string getCorrectionByName()
 * @method void setCorrectionByName(?string $correctionByName)
 */
final class Approval extends Entity {
	protected int $councilId = 0;
	protected int $meetingId = 0;
	/** Of the convocation, within its meeting. */
	protected int $actNumber = 1;
	/** Of what was shown to whoever approved; see {@see ApprovableAct}. */
	protected string $fingerprint = '';
	protected ?int $askedAt = null;
	protected ?string $askedByName = null;
	protected ?string $givenHow = null;
	protected ?int $givenAt = null;
	protected ?string $givenByName = null;
	/** Who noted an approval given otherwise; null when it was given in the app. */
	protected ?string $recordedByName = null;
	protected ?string $word = null;
	protected ?int $withdrawnAt = null;
	/** Account of whoever asked. */
	protected ?string $askedBy = null;
	/** What is to be corrected before it can be given. */
	protected ?string $correction = null;
	protected ?int $correctionAt = null;
	protected ?string $correctionByName = null;

	public function __construct() {
		foreach (['councilId', 'meetingId', 'askedAt', 'givenAt', 'withdrawnAt', 'correctionAt'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		$this->addType('actNumber', Types::INTEGER);
	}

	public function isGiven(): bool {
		return $this->givenAt !== null && $this->withdrawnAt === null;
	}
}
