<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * A call for subjects as the API says it.
 *
 * @psalm-import-type ConseilCall from ResponseDefinitions
 */
final class CallPresenter {
	/**
	 * @param int $now Unix seconds
	 * @return ConseilCall
	 */
	public static function call(Council $council, MeetingCall $known, int $now): array {
		$zone = $council->timeZone();
		$call = $known->call;
		return [
			'id' => $call->getId(),
			'councilId' => $call->getCouncilId(),
			'meetingId' => $call->getMeetingId(),
			'meetingTitle' => $known->meetingTitle,
			'meetingStartsAt' => LocalTime::iso($known->startsAt, $zone),
			'audience' => $call->audience()->value,
			'word' => $call->getWord(),
			'deadline' => LocalTime::iso($call->getDeadline(), $zone),
			'openedBy' => $call->getOpenedByName(),
			'openedAt' => LocalTime::iso($call->getOpenedAt(), $zone),
			'closedAt' => LocalTime::isoOrNull($call->getClosedAt(), $zone),
			'open' => $known->isOpen($now),
			'version' => $call->getVersion(),
		];
	}
}
