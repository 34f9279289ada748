<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * Tells the open pages of those who prepare that something changed in a meeting or a paper, those of councillors when it is an item or
 * a paper they work on, and those of everybody of the council when something was published. Where nothing can push, and for what is told to nobody here, pages ask once a minute.
 */
final class LiveUpdates {
	/** Seconds for which the people of a council are remembered: a reading of the folders finds many changes at once. */
	private const REMEMBERED = 5;

	/** @var array<int, array{int, array<array-key, list<Role>>}> by council, when they were read and the roles of each */
	private array $people = [];
	/** @var array<string, array{int, list<string>}> by item or paper, when they were read and who works on it */
	private array $working = [];

	public function __construct(
		private readonly PushQueue $queue,
		private readonly CouncilPeople $everybody,
		private readonly CouncilMapper $councils,
		private readonly Concerned $concerned,
		private readonly ITimeFactory $time,
	) {
	}

	public function changed(ActivityType $type, Place $place, ?string $actor): void {
		if (!$this->queue->isThere()) {
			return;
		}
		foreach (self::told($this->peopleOf($place->councilId), $this->workingOn($place), $type, $place, $actor) as $uid => $ids) {
			$this->queue->send((string)$uid, $ids);
		}
	}

	/**
	 * A councillor is told only the one id that the work is about: a meeting may be known where its paper is not, and a paper where its
	 * meeting is not.
	 *
	 * @param array<array-key, list<Role>> $people roles by account
	 * @param list<string> $working accounts of those who work on it
	 * @return array<array-key, array{councilId: int, meetingId: ?int, paperId: ?int}> ids by account
	 */
	public static function told(array $people, array $working, ActivityType $type, Place $place, ?string $actor): array {
		$toAll = $type === ActivityType::DocumentPublished || $type === ActivityType::DocumentWithdrawn;
		$told = [];
		foreach ($people as $uid => $roles) {
			$prepares = Action::Prepare->allowedTo($roles);
			if ((string)$uid !== $actor && ($prepares || $toAll || in_array((string)$uid, $working, true))) {
				$told[$uid] = [
					'councilId' => $place->councilId,
					'meetingId' => $prepares || $toAll || $place->itemId !== null ? $place->meetingId : null,
					'paperId' => $prepares || (!$toAll && $place->itemId === null) ? $place->paperId : null,
				];
			}
		}
		return $told;
	}

	/** @return list<string> */
	private function workingOn(Place $place): array {
		$now = $this->time->getTime();
		$subject = $place->itemId . ' ' . $place->paperId;
		[$readAt, $working] = $this->working[$subject] ?? [0, []];
		if ($now - $readAt > self::REMEMBERED) {
			$working = $this->concerned->accounts($place);
			$this->working[$subject] = [$now, $working];
		}
		return $working;
	}

	/** @return array<array-key, list<Role>> */
	private function peopleOf(int $councilId): array {
		$now = $this->time->getTime();
		[$readAt, $people] = $this->people[$councilId] ?? [0, []];
		if ($now - $readAt > self::REMEMBERED) {
			$people = $this->everybody->everybody($this->councils->find($councilId));
			$this->people[$councilId] = [$now, $people];
		}
		return $people;
	}
}
