<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\L10N\IFactory;

/**
 * What happened to one item, page by page.
 *
 * @psalm-import-type ConseilActivity from ResponseDefinitions
 */
final class ItemHistory {
	private const MAX = 100;

	public function __construct(
		private readonly ActivityMapper $activities,
		private readonly People $people,
		private readonly IFactory $languages,
	) {
	}

	/**
	 * @param ?int $before id of the last activity that is known
	 * @return list<ConseilActivity> latest first
	 */
	public function page(Workspace $workspace, Item $item, int $limit, ?int $before): array {
		$l = $this->languages->get(Application::APP_ID);
		$zone = $workspace->council()->timeZone();
		$found = [];
		foreach ($this->activities->ofItem($workspace->grant, $item->getId(), max(1, min($limit, self::MAX)), $before) as $activity) {
			$type = ActivityType::tryFrom($activity->getType());
			if ($type === null) {
				continue;
			}
			$found[] = [
				'id' => $activity->getId(),
				'at' => LocalTime::iso($activity->getAt(), $zone),
				'actor' => $this->people->person($activity->getActor()),
				'text' => ActivityWords::sentence($type, $activity->details(), $this->people->name($activity->getActor()), $l),
				'documentId' => $activity->getDocumentId(),
			];
		}
		return $found;
	}
}
