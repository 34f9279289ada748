<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Missing;

use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Agenda\Preparation;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\DeadlineAsks;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * What a meeting still lacks, who is in charge and until when.
 *
 * @psalm-import-type ConseilMissing from ResponseDefinitions
 * @psalm-import-type ConseilMissingItem from ResponseDefinitions
 */
final class MissingList {
	public function __construct(
		private readonly Preparation $preparation,
		private readonly InCharge $charge,
		private readonly Reminders $reminders,
		private readonly People $people,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return ConseilMissing */
	public function of(Workspace $workspace): array {
		$council = $workspace->council();
		$lacking = array_values(array_filter($this->preparation->of($workspace)['items'], static fn (array $item): bool => $item['lacks'] !== []));
		$charge = $this->charge->of($council->getId(), $lacking);
		$today = LocalTime::at($this->time->getTime(), $council->timeZone())->format('Y-m-d');
		$reminded = $charge === [] ? [] : $this->reminders->on($council->getId(), $today);
		return [
			'due' => self::due($workspace, $workspace->meeting),
			'items' => array_map(fn (array $item): array => [
				'id' => $item['id'],
				'number' => $item['number'],
				'title' => $item['title'],
				'lacks' => $item['lacks'],
				'inCharge' => $this->people->person($charge[$item['id']] ?? null),
			], $lacking),
			'people' => array_map(fn (string $uid): array => [
				'person' => $this->people->person($uid),
				'itemIds' => array_keys($charge, $uid, true),
				'remindedAt' => LocalTime::isoOrNull($reminded[$uid] ?? null, $council->timeZone()),
			], array_values(array_unique($charge))),
		];
	}

	/** The day planned for handing pieces in, else the last one on which the council can be convened. `YYYY-MM-DD` */
	public static function due(Workspace $workspace, Meeting $meeting): string {
		return DeadlineAsks::piecesDue($workspace->grant, $meeting)['date'] ?? self::lastDayToConvene($workspace->council(), $meeting);
	}

	private static function lastDayToConvene(Council $council, Meeting $meeting): string {
		$days = $council->noticePeriod() + 1;
		return LocalTime::at($meeting->getStartsAt(), $council->timeZone())->modify("-$days days")->format('Y-m-d');
	}
}
