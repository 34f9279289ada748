<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\Rapporteurs;

/** What the change of an item means to others. */
final class ItemActivities {
	public function __construct(
		private readonly Activities $activities,
		private readonly Rapporteurs $rapporteurs,
	) {
	}

	public function changed(Item $before, Item $now, string $uid): void {
		$place = Place::item($now);
		if ($before->getTitle() !== $now->getTitle()) {
			$this->activities->record(ActivityType::ItemRetitled, $place, $uid, ['from' => $before->getTitle()]);
		}
		if ($before->getRapporteurId() !== $now->getRapporteurId()) {
			$name = $now->getRapporteurId() === null ? null : $this->rapporteurs->name($now->getRapporteurId(), $now->getCouncilId());
			$this->activities->record(ActivityType::ItemRapporteur, $place, $uid, $name === null ? [] : ['person' => $name]);
		}
		if ($before->getState() !== $now->getState()) {
			$this->activities->record(ActivityType::ItemState, $place, $uid, ['state' => $now->getState()]);
		}
	}
}
