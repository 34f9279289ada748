<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;
use OCP\AppFramework\Utility\ITimeFactory;

/** Who signs off in whose place, from when to when. Days are those of the council. */
final class Absences {
	/** A delegate may be away too: so far the chain is followed. */
	private const CHAIN = 3;

	public function __construct(
		private readonly AbsenceMapper $absences,
		private readonly CouncilMapper $councils,
		private readonly CouncilPeople $people,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param array<string, mixed> $values firstDay, lastDay, delegateUid
	 * @throws Invalid
	 */
	public function declare(Grant $grant, array $values): void {
		$input = new Input($values);
		$first = $input->optionalDate('firstDay') ?? throw new Invalid('required', 'This cannot be empty.', field: 'firstDay');
		$last = $input->optionalDate('lastDay') ?? throw new Invalid('required', 'This cannot be empty.', field: 'lastDay');
		if ($last < $first || $last < $this->today($grant->council->getId())) {
			throw new Invalid('not_a_period', 'The last day comes before the first, or is past already.', field: 'lastDay');
		}
		$delegate = $input->text('delegateUid', 64);
		if ($delegate === $grant->user->getUID() || $this->people->rolesOf($grant->council, $delegate) === []) {
			throw new Invalid('unknown_account', 'Choose somebody else of this council.', field: 'delegateUid');
		}
		$this->absences->replace($grant->council->getId(), $grant->user->getUID(), $first, $last, $delegate);
	}

	/** @return ?string account that is asked in the place of this person today, null when the person is there */
	public function delegateOf(int $councilId, string $uid): ?string {
		$today = $this->today($councilId);
		$delegate = null;
		$asked = [$uid];
		for ($step = 0, $away = $uid; $step < self::CHAIN; $step++) {
			$next = $this->absences->delegate($councilId, $away, $today);
			if ($next === null || in_array($next, $asked, true)) {
				break;
			}
			$delegate = $away = $asked[] = $next;
		}
		return $delegate;
	}

	private function today(int $councilId): string {
		return $this->time->now()->setTimezone($this->councils->find($councilId)->timeZone())->format('Y-m-d');
	}
}
