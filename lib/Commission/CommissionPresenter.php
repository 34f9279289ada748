<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use DateTimeZone;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * Commissions as the API says them.
 *
 * @psalm-import-type ConseilCommission from ResponseDefinitions
 * @psalm-import-type ConseilCommissionMeeting from ResponseDefinitions
 * @psalm-import-type ConseilCommissionDay from ResponseDefinitions
 * @psalm-import-type ConseilSubmission from ResponseDefinitions
 * @psalm-import-type Line from SubmissionMapper
 */
final class CommissionPresenter {
	/**
	 * @param ?CommissionMeeting $next only for those who may know it
	 * @return ConseilCommission
	 */
	public static function commission(OpenCommission $open, ?CommissionMeeting $next, int $now): array {
		$commission = $open->commission;
		return [
			'id' => $commission->getId(),
			'councilId' => $commission->getCouncilId(),
			'name' => $commission->getName(),
			'presidentId' => $commission->getPresidentId(),
			'members' => self::members($open),
			'active' => $commission->getState() === Commission::ACTIVE,
			'mine' => $open->isMember(),
			'nextMeeting' => $next === null || !$open->readsSubmissions() ? null : self::day($open, $next, $now),
			'version' => $commission->getVersion(),
		];
	}

	/** @return ConseilCommissionDay */
	public static function day(OpenCommission $open, CommissionMeeting $meeting, int $now): array {
		return [
			'id' => $meeting->getId(),
			'commissionId' => $meeting->getCommissionId(),
			'commission' => $open->commission->getName(),
			'startsAt' => LocalTime::iso($meeting->getStartsAt(), $open->grant->council->timeZone()),
			'place' => $meeting->getPlace(),
			'cancelled' => $meeting->getState() === CommissionMeeting::CANCELLED,
			'over' => $meeting->isOver($now),
		];
	}

	/**
	 * @param list<Line> $lines
	 * @return ConseilCommissionMeeting
	 */
	public static function meeting(OpenCommission $open, CommissionMeeting $meeting, array $lines, int $now): array {
		$zone = $open->grant->council->timeZone();
		return self::day($open, $meeting, $now) + [
			'councilId' => $meeting->getCouncilId(),
			'notifiedAt' => LocalTime::isoOrNull($meeting->getNotifiedAt(), $zone),
			'changedSince' => $meeting->isChangedSinceNotice(),
			'presidentId' => $open->commission->getPresidentId(),
			'members' => self::members($open),
			'submissions' => array_map(static fn (array $line): array => self::submission($line, $zone), $lines),
			'canPrepare' => $open->grant->can(Action::Prepare),
			'version' => $meeting->getVersion(),
		];
	}

	/**
	 * @param Line $line
	 * @return ConseilSubmission
	 */
	public static function submission(array $line, DateTimeZone $zone): array {
		$submission = $line['submission'];
		return [
			'id' => $submission->getId(),
			'commissionId' => $submission->getCommissionId(),
			'commission' => $line['commission'],
			'commissionMeetingId' => $submission->getComMeetingId() === 0 ? null : $submission->getComMeetingId(),
			'examinedAt' => LocalTime::isoOrNull($line['startsAt'], $zone),
			'itemId' => $line['meetingId'] === null ? null : $submission->getSubjectId(),
			'paperId' => $line['meetingId'] === null ? $submission->getSubjectId() : null,
			'meetingId' => $line['meetingId'],
			'title' => $line['title'],
			'submittedAt' => LocalTime::iso($submission->getSubmittedAt(), $zone),
			'opinion' => $submission->opinion()?->value,
			'text' => $submission->getOpinionText(),
			'recordedBy' => $submission->getOpinionName(),
			'recordedAt' => LocalTime::isoOrNull($submission->getOpinionAt(), $zone),
			'version' => $submission->getVersion(),
		];
	}

	/** @return list<array{id: int, name: string, hasAccount: bool}> */
	private static function members(OpenCommission $open): array {
		return array_map(static fn (array $seat): array => ['id' => $seat['id'], 'name' => $seat['name'], 'hasAccount' => $seat['uid'] !== null], $open->seats);
	}
}
