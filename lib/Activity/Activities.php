<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCP\AppFramework\Utility\ITimeFactory;

/** Remembers what happened, for the history of an item, the home and the digests. */
final class Activities {
	public function __construct(
		private readonly ActivityMapper $activities,
		private readonly LiveUpdates $live,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param array<string, string|int> $details what its sentence needs besides actor, item and document */
	public function record(ActivityType $type, Place $place, ?string $actor, array $details = []): void {
		$activity = new Activity();
		$activity->setCouncilId($place->councilId);
		$activity->setMeetingId($place->meetingId);
		$activity->setItemId($place->itemId);
		$activity->setDocumentId($place->documentId);
		$activity->setPaperId($place->paperId);
		$activity->setType($type->value);
		$activity->setActor($actor);
		$activity->setDetails($details === [] ? null : json_encode($details, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
		$activity->setAt($this->time->getTime());
		$this->activities->insert($activity);
		$this->live->changed($type, $place, $actor);
	}
}
