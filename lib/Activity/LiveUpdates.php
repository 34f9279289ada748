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
 * Tells the open pages of those who prepare that something changed in a meeting or a paper, and those of everybody of the council when
 * something was published. Where nothing can push, and for what is told to nobody here, pages ask once a minute.
 */
final class LiveUpdates {
	/** Seconds for which the people of a council are remembered: a reading of the folders finds many changes at once. */
	private const REMEMBERED = 5;

	/** @var array<int, array{int, array<array-key, list<Role>>}> by council, when they were read and the roles of each */
	private array $people = [];

	public function __construct(
		private readonly PushQueue $queue,
		private readonly CouncilPeople $everybody,
		private readonly CouncilMapper $councils,
		private readonly ITimeFactory $time,
	) {
	}

	public function changed(ActivityType $type, Place $place, ?string $actor): void {
		if (!$this->queue->isThere()) {
			return;
		}
		foreach (self::audience($this->peopleOf($place->councilId), $type, $actor) as $uid) {
			$this->queue->send($uid, ['councilId' => $place->councilId, 'meetingId' => $place->meetingId, 'paperId' => $place->paperId]);
		}
	}

	/**
	 * @param array<array-key, list<Role>> $people roles by account
	 * @return list<string> accounts
	 */
	public static function audience(array $people, ActivityType $type, ?string $actor): array {
		$toAll = $type === ActivityType::DocumentPublished || $type === ActivityType::DocumentWithdrawn;
		$told = array_filter($people, static fn (array $roles): bool => $toAll || Action::Prepare->allowedTo($roles));
		return array_values(array_filter(array_map(strval(...), array_keys($told)), static fn (string $uid): bool => $uid !== $actor));
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
