<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use DateTimeZone;
use OCA\ConseilMunicipal\Outbox\DigestRhythm;
use OCA\ConseilMunicipal\Rules\Council as RuledCouncil;
use OCA\ConseilMunicipal\Rules\ImpossibleValue;
use OCA\ConseilMunicipal\Rules\NoticePeriod;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * One deliberating assembly and its settings: the tenant to which everything else belongs.
 *
 * @method int getId()
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method string getName()
 * @method void setName(string $name)
 * @method string getShortName()
 * @method void setShortName(string $shortName)
 * @method ?string getInsee()
 * @method void setInsee(?string $insee)
 * @method ?string getSiret()
 * @method void setSiret(?string $siret)
 * @method int getPopulation()
 * @method void setPopulation(int $population)
 * @method int getSeats()
 * @method void setSeats(int $seats)
 * @method int getInExercise()
 * @method void setInExercise(int $inExercise)
 * @method ?bool getHasMember3500()
 * @method void setHasMember3500(bool $hasMember3500)
 * @method ?int getNoticeDays()
 * @method void setNoticeDays(?int $noticeDays)
 * @method ?string getNoticeReason()
 * @method void setNoticeReason(?string $noticeReason)
 * @method string getPublicityMode()
 * @method void setPublicityMode(string $publicityMode)
 * @method ?string getWebsite()
 * @method void setWebsite(?string $website)
 * @method ?string getAddress()
 * @method void setAddress(?string $address)
 * @method ?string getReplyAddress() where answers to its e-mails go
 * @method void setReplyAddress(?string $replyAddress)
 * @method ?string getMeetingPlace()
 * @method void setMeetingPlace(?string $meetingPlace)
 * @method string getTimezone()
 * @method void setTimezone(string $timezone)
 * @method ?string getServiceUid()
 * @method void setServiceUid(?string $serviceUid)
 * @method ?int getPublishedRootId()
 * @method void setPublishedRootId(?int $publishedRootId)
 * @method ?int getPreparationRootId()
 * @method void setPreparationRootId(?int $preparationRootId)
 * @method ?int getSpaceRootId()
 * @method void setSpaceRootId(?int $spaceRootId)
 * @method ?int getRestrictedRootId()
 * @method void setRestrictedRootId(?int $restrictedRootId)
 * @method ?int getRestrictedDraftsId()
 * @method void setRestrictedDraftsId(?int $restrictedDraftsId)
 * @method ?int getPapersFolderId()
 * @method void setPapersFolderId(?int $papersFolderId)
 * @method ?string getPapersEtag()
 * @method void setPapersEtag(?string $papersEtag)
 * @method ?int getCheckedAt()
 * @method void setCheckedAt(?int $checkedAt)
 * @method ?int getRemovingAt() Unix seconds: its removal has begun and is to be finished
 * @method void setRemovingAt(?int $removingAt)
 * @method ?string getCheckReport()
 * @method void setCheckReport(?string $checkReport)
 * @method ?string getDigest() how often people get an e-mail who chose nothing, see {@see \OCA\ConseilMunicipal\Outbox\DigestRhythm}
 * @method void setDigest(?string $digest)
 * @method ?int getDigestUntil() Unix seconds: what happened before is in the daily e-mails that were sent
 * @method ?int getDigestWeekUntil()
 * @method ?int getPieceLimit() megabytes above which a piece is too heavy for a phone
 * @method void setPieceLimit(?int $pieceLimit)
 * @method ?string getDeadlines()
 * @method void setDeadlines(?string $deadlines)
 * @method int getVersion()
 * @method void setVersion(int $version)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 */
final class Council extends Entity {
	private const PIECE_LIMIT = 20;

	protected string $kind = '';
	protected string $name = '';
	protected string $shortName = '';
	protected ?string $insee = null;
	protected ?string $siret = null;
	protected int $population = 0;
	protected int $seats = 0;
	protected int $inExercise = 0;
	protected ?bool $hasMember3500 = null;
	/** The override; {@see noticePeriod()} is what applies. */
	protected ?int $noticeDays = null;
	protected ?string $noticeReason = null;
	protected string $publicityMode = '';
	protected ?string $website = null;
	protected ?string $address = null;
	protected ?string $replyAddress = null;
	protected ?string $meetingPlace = null;
	protected string $timezone = '';
	protected ?string $serviceUid = null;
	protected ?int $publishedRootId = null;
	protected ?int $preparationRootId = null;
	protected ?int $spaceRootId = null;
	protected ?int $restrictedRootId = null;
	protected ?int $restrictedDraftsId = null;
	protected ?int $papersFolderId = null;
	protected ?string $papersEtag = null;
	protected ?int $checkedAt = null;
	/** When the daily care last began, {@see CouncilTurns}. */
	protected int $tendedAt = 0;
	protected ?int $removingAt = null;
	/** JSON of the last check, see {@see \OCA\ConseilMunicipal\Access\LastCheck}. */
	protected ?string $checkReport = null;
	protected ?string $digest = null;
	protected ?int $digestUntil = null;
	protected ?int $digestWeekUntil = null;
	protected ?int $pieceLimit = null;
	/** JSON of the steps planned before each meeting, null for the usual ones; {@see deadlineSteps()} is what applies. */
	protected ?string $deadlines = null;
	protected int $version = 0;
	protected int $createdAt = 0;

	public function __construct() {
		foreach (['population', 'seats', 'inExercise', 'noticeDays', 'pieceLimit', 'version'] as $number) {
			$this->addType($number, Types::INTEGER);
		}
		foreach (['publishedRootId', 'preparationRootId', 'spaceRootId', 'restrictedRootId', 'restrictedDraftsId', 'papersFolderId', 'checkedAt', 'tendedAt', 'removingAt', 'digestUntil', 'digestWeekUntil', 'createdAt'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		$this->addType('hasMember3500', Types::BOOLEAN);
	}

	public function kind(): CouncilKind {
		return CouncilKind::from($this->kind);
	}

	/** How often people get an e-mail who chose nothing themselves. */
	public function digest(): DigestRhythm {
		return DigestRhythm::tryFrom($this->digest ?? '') ?? DigestRhythm::Daily;
	}

	/** Megabytes above which a piece is too heavy for a phone. */
	public function pieceLimit(): int {
		return $this->pieceLimit ?? self::PIECE_LIMIT;
	}

	public function timeZone(): DateTimeZone {
		return new DateTimeZone($this->timezone);
	}

	/** Clear days that apply to an ordinary meeting. */
	public function noticePeriod(): int {
		return $this->inForce(NoticePeriod::required($this->ruled()));
	}

	/** Clear days in force: a council adds to what the law asks for, it never takes from it. */
	public function inForce(int $legal): int {
		return max($legal, $this->noticeDays ?? $legal);
	}

	/** Whether its convocations go with a synthesis note for each matter to be decided: CGCT, art. L. 2121-12 and L. 5211-1. */
	public function owesSynthesisNotes(): bool {
		return $this->ruled()->isOfSize3500;
	}

	/** The council as the rules know it, wherever it is: for what is planned and shown. */
	public function ruled(): RuledCouncil {
		return $this->ruledIn(null);
	}

	/** Whether the local law of Alsace-Moselle, which the rules do not know, sets its notice period: nothing is convened by the app then. */
	public function followsLocalLaw(): bool {
		try {
			$this->ruledIn($this->insee === null ? null : substr($this->insee, 0, 2));
			return false;
		} catch (ImpossibleValue) {
			return true;
		}
	}

	/** @throws ImpossibleValue */
	private function ruledIn(?string $department): RuledCouncil {
		return match ($this->kind()) {
			CouncilKind::Commune => RuledCouncil::commune($this->population, $department),
			CouncilKind::Epci, CouncilKind::Syndicat => RuledCouncil::epci($this->hasMember3500 ?? false, $department),
			CouncilKind::Ccas => RuledCouncil::ccas(), // the CASF, everywhere
		};
	}

	/** @return list<DeadlineStep> planned before each meeting, the earliest first */
	public function deadlineSteps(): array {
		return DeadlineTemplate::stored($this->deadlines) ?? DeadlineTemplate::usual($this->noticePeriod());
	}

	/** File id of a root folder in the service account’s home, null while it has not been made. */
	public function rootId(FolderKey $key): ?int {
		return match ($key) {
			FolderKey::Published => $this->publishedRootId,
			FolderKey::Preparation => $this->preparationRootId,
			FolderKey::Space => $this->spaceRootId,
			FolderKey::Restricted => $this->restrictedRootId,
			FolderKey::RestrictedDrafts => $this->restrictedDraftsId,
		};
	}

	public function setRootId(FolderKey $key, int $fileId): void {
		match ($key) {
			FolderKey::Published => $this->setPublishedRootId($fileId),
			FolderKey::Preparation => $this->setPreparationRootId($fileId),
			FolderKey::Space => $this->setSpaceRootId($fileId),
			FolderKey::Restricted => $this->setRestrictedRootId($fileId),
			FolderKey::RestrictedDrafts => $this->setRestrictedDraftsId($fileId),
		};
	}
}
