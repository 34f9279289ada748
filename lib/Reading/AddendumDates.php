<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reading;

use OCA\ConseilMunicipal\Convocation\ConvocationMapper;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;

/** When the items that came with an addendum were convened. */
final class AddendumDates {
	public function __construct(
		private readonly ConvocationMapper $convocations,
	) {
	}

	/**
	 * @param list<?int> $numbers of convocations, null for what was convened first
	 * @return array<int, string> moment in ISO 8601, by number; nothing is asked when nothing was added
	 */
	public function of(Workspace $workspace, array $numbers): array {
		$dates = [];
		$added = array_filter($numbers, static fn (?int $number): bool => $number !== null && $number > 0);
		foreach ($added === [] ? [] : $this->convocations->ofMeeting($workspace->council()->getId(), $workspace->meeting->getId()) as $convocation) {
			if ($convocation->getSentAt() !== null) {
				$dates[$convocation->getNumber()] = LocalTime::iso($convocation->getSentAt(), $workspace->council()->timeZone());
			}
		}
		return $dates;
	}
}
