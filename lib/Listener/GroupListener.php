<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Access\CouncilGroupMapper;
use OCA\ConseilMunicipal\BackgroundJob\RepairCouncilJob;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCP\BackgroundJob\IJobList;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Group\Events\GroupDeletedEvent;
use OCP\Group\Events\UserAddedEvent;
use OCP\Group\Events\UserRemovedEvent;

/**
 * A group of a council was deleted, or somebody joined it: the check runs soon, so that the report is true and the
 * newcomer sees the folders even where shares wait for an acceptance. Who leaves loses at once the drafts opened to them alone.
 *
 * @implements IEventListener<GroupDeletedEvent|UserAddedEvent|UserRemovedEvent>
 */
final class GroupListener implements IEventListener {
	public function __construct(
		private readonly CouncilGroupMapper $groups,
		private readonly IJobList $jobs,
		private readonly CouncilMapper $councils,
		private readonly OpeningKeeper $openings,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if (!$event instanceof GroupDeletedEvent && !$event instanceof UserAddedEvent && !$event instanceof UserRemovedEvent) {
			return;
		}
		foreach ($this->groups->councilsOfGroup($event->getGroup()->getGID()) as $councilId) {
			if ($event instanceof UserRemovedEvent) {
				$this->openings->settle($this->councils->find($councilId));
				continue;
			}
			if (!$this->jobs->has(RepairCouncilJob::class, ['councilId' => $councilId])) {
				$this->jobs->add(RepairCouncilJob::class, ['councilId' => $councilId]);
			}
		}
	}
}
