<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A councillor of one council, with or without an account.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getPosition()
 * @method void setPosition(int $position)
 * @method ?string getCivility()
 * @method void setCivility(?string $civility)
 * @method string getFirstName()
 * @method void setFirstName(string $firstName)
 * @method string getLastName()
 * @method void setLastName(string $lastName)
 * @method ?string getBirthDate()
 * @method void setBirthDate(?string $birthDate)
 * @method string getFunction()
 * @method void setFunction(string $function)
 * @method ?string getDelegation()
 * @method void setDelegation(?string $delegation)
 * @method ?string getPoliticalGroup()
 * @method void setPoliticalGroup(?string $politicalGroup)
 * @method ?string getTermStart()
 * @method void setTermStart(?string $termStart)
 * @method ?string getTermEnd()
 * @method void setTermEnd(?string $termEnd)
 * @method ?string getUid()
 * @method void setUid(?string $uid)
 * @method string getChannel()
 * @method void setChannel(string $channel)
 * @method ?string getEmail()
 * @method void setEmail(?string $email)
 * @method ?string getPostalAddress()
 * @method void setPostalAddress(?string $postalAddress)
 * @method int getVersion()
 * @method void setVersion(int $version)
 */
final class Member extends Entity {
	protected int $councilId = 0;
	/** Rank in the tableau, from 1. */
	protected int $position = 0;
	protected ?string $civility = null;
	protected string $firstName = '';
	protected string $lastName = '';
	protected ?string $birthDate = null;
	protected string $function = '';
	protected ?string $delegation = null;
	protected ?string $politicalGroup = null;
	protected ?string $termStart = null;
	protected ?string $termEnd = null;
	protected ?string $uid = null;
	protected string $channel = '';
	protected ?string $email = null;
	protected ?string $postalAddress = null;
	protected int $version = 0;

	public function __construct() {
		$this->addType('councilId', Types::BIGINT);
		$this->addType('position', Types::INTEGER);
		$this->addType('version', Types::INTEGER);
	}

	/** @param string $today `YYYY-MM-DD` in the council’s time zone */
	public function isInExercise(string $today): bool {
		return ($this->termStart === null || $this->termStart <= $today) && ($this->termEnd === null || $this->termEnd >= $today);
	}
}
