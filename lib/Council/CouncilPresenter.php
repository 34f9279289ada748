<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * A council as the API says it.
 *
 * @psalm-import-type ConseilCouncil from ResponseDefinitions
 * @psalm-import-type ConseilCouncilSummary from ResponseDefinitions
 * @psalm-import-type ConseilRole from ResponseDefinitions
 */
final class CouncilPresenter {
	/** @return ConseilCouncilSummary */
	public static function summary(Grant $grant): array {
		return self::summaryOf($grant->council, $grant->roleNames());
	}

	/**
	 * @param list<ConseilRole> $roles
	 * @return ConseilCouncilSummary
	 */
	public static function summaryOf(Council $council, array $roles): array {
		return [
			'id' => $council->getId(),
			'kind' => $council->kind()->value,
			'name' => $council->getName(),
			'shortName' => $council->getShortName(),
			'timezone' => $council->getTimezone(),
			'roles' => $roles,
		];
	}

	/** @return ConseilCouncil */
	public static function full(Grant $grant): array {
		return self::fullOf($grant->council, $grant->roleNames());
	}

	/**
	 * @param list<ConseilRole> $roles
	 * @return ConseilCouncil
	 */
	public static function fullOf(Council $council, array $roles): array {
		return [
			'id' => $council->getId(),
			'kind' => $council->kind()->value,
			'name' => $council->getName(),
			'shortName' => $council->getShortName(),
			'insee' => $council->getInsee(),
			'siret' => $council->getSiret(),
			'population' => $council->getPopulation(),
			'seats' => $council->getSeats(),
			'inExercise' => $council->getInExercise(),
			'hasMember3500' => $council->getHasMember3500() ?? false,
			'noticeDays' => $council->noticePeriod(),
			'noticeDaysOverride' => $council->getNoticeDays(),
			'noticeReason' => $council->getNoticeReason(),
			'publicityMode' => PublicityMode::from($council->getPublicityMode())->value,
			'website' => $council->getWebsite(),
			'address' => $council->getAddress(),
			'replyAddress' => $council->getReplyAddress(),
			'meetingPlace' => $council->getMeetingPlace(),
			'timezone' => $council->getTimezone(),
			'digest' => $council->digest()->value,
			'pieceLimit' => $council->pieceLimit(),
			'deadlines' => array_map(static fn (DeadlineStep $step): array => $step->toArray(), $council->deadlineSteps()),
			'ownDeadlines' => $council->getDeadlines() !== null,
			'roles' => $roles,
			'version' => $council->getVersion(),
		];
	}
}
