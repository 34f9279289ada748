<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Access\CouncilGroupMapper;
use OCA\ConseilMunicipal\BackgroundJob\RepairCouncilJob;
use OCP\BackgroundJob\IJobList;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Group\Events\GroupDeletedEvent;
use OCP\Group\Events\UserAddedEvent;

/**
 * A group of a council was deleted, or somebody joined it: the check runs soon, so that the report is true and the
 * newcomer sees the folders even where shares wait for an acceptance.
 *
 * @implements IEventListener<GroupDeletedEvent|UserAddedEvent>
 */
final class GroupListener implements IEventListener {
	public function __construct(
		private readonly CouncilGroupMapper $groups,
		private readonly IJobList $jobs,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if (!$event instanceof GroupDeletedEvent && !$event instanceof UserAddedEvent) {
			return;
		}
		foreach ($this->groups->councilsOfGroup($event->getGroup()->getGID()) as $councilId) {
			if (!$this->jobs->has(RepairCouncilJob::class, ['councilId' => $councilId])) {
				$this->jobs->add(RepairCouncilJob::class, ['councilId' => $councilId]);
			}
		}
	}
}
