<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Agenda\SyncReport;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * A meeting as the API says it.
 *
 * @psalm-import-type ConseilMeeting from ResponseDefinitions
 * @psalm-import-type ConseilSync from ResponseDefinitions
 */
final class MeetingPresenter {
	/** @return ConseilMeeting */
	public static function meeting(Council $council, Meeting $meeting): array {
		$zone = $council->timeZone();
		return [
			'id' => $meeting->getId(),
			'councilId' => $meeting->getCouncilId(),
			'kind' => MeetingKind::from($meeting->getKind())->value,
			'title' => $meeting->getTitle(),
			'startsAt' => LocalTime::iso($meeting->getStartsAt(), $zone),
			'timezone' => $council->getTimezone(),
			'place' => $meeting->getPlace(),
			'state' => $meeting->state()->value,
			'folderId' => $meeting->getFolderId(),
			'publishedFolderId' => $meeting->getPublishedFolderId(),
			'deadlines' => Deadlines::present($council, $meeting),
			'syncedAt' => LocalTime::isoOrNull($meeting->getSyncedAt(), $zone),
			'convenedAt' => LocalTime::isoOrNull($meeting->getConvenedAt(), $zone),
			'version' => $meeting->getVersion(),
		];
	}

	/**
	 * @param string $path of the meeting's folder in the person's files, empty when they have lost it
	 * @param string $inboxPath of its « À classer »
	 * @return ConseilSync
	 */
	public static function sync(SyncReport $report, string $path, string $inboxPath): array {
		return [
			'changed' => $report->changed,
			'path' => $path,
			'inboxPath' => $inboxPath,
			'createdItems' => $report->createdItems,
			'renamedItems' => $report->renamedItems,
			'missingItems' => $report->missingItems,
			'documents' => $report->documents,
		];
	}
}
