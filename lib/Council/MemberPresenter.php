<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * A member as the API says it: contact and birth date only to staff, and to oneself.
 *
 * @psalm-import-type ConseilMember from ResponseDefinitions
 */
final class MemberPresenter {
	public function __construct(
		private readonly ITimeFactory $time,
	) {
	}

	/** @return ConseilMember */
	public function present(Member $member, Grant $grant): array {
		$private = $grant->can(Action::Prepare) || $member->getUid() === $grant->user->getUID();
		return [
			'id' => $member->getId(),
			'position' => $member->getPosition(),
			'civility' => $member->getCivility(),
			'firstName' => $member->getFirstName(),
			'lastName' => $member->getLastName(),
			'birthDate' => $private ? $member->getBirthDate() : null,
			'function' => $member->getFunction(),
			'functionShown' => FunctionWords::of($member->getFunction(), $member->getCivility()),
			'delegation' => $member->getDelegation(),
			'politicalGroup' => $member->getPoliticalGroup(),
			'termStart' => $member->getTermStart(),
			'termEnd' => $member->getTermEnd(),
			'inExercise' => $member->isInExercise($this->today($grant->council)),
			'uid' => $member->getUid(),
			'channel' => Channel::from($member->getChannel())->value,
			'email' => $private ? $member->getEmail() : null,
			'postalAddress' => $private ? $member->getPostalAddress() : null,
			'version' => $member->getVersion(),
		];
	}

	private function today(Council $council): string {
		return $this->time->now()->setTimezone($council->timeZone())->format('Y-m-d');
	}
}
