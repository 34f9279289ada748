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
use OCA\ConseilMunicipal\Storage\MemberMounts;
use OCP\BackgroundJob\IJobList;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Group\Events\GroupDeletedEvent;
use OCP\Group\Events\UserAddedEvent;
use OCP\Group\Events\UserRemovedEvent;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * A group of a council was deleted, or somebody joined it: the check runs soon, so that the report is true. Who joins sees the folders
 * at once, even where shares wait for an acceptance; who leaves loses at once the drafts opened to them alone.
 *
 * @implements IEventListener<GroupDeletedEvent|UserAddedEvent|UserRemovedEvent>
 */
final class GroupListener implements IEventListener {
	public function __construct(
		private readonly CouncilGroupMapper $groups,
		private readonly IJobList $jobs,
		private readonly CouncilMapper $councils,
		private readonly OpeningKeeper $openings,
		private readonly MemberMounts $mounts,
		private readonly LoggerInterface $logger,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if (!$event instanceof GroupDeletedEvent && !$event instanceof UserAddedEvent && !$event instanceof UserRemovedEvent) {
			return;
		}
		foreach ($this->groups->councilsOfGroup($event->getGroup()->getGID()) as $councilId) {
			$isSettled = $this->follow($councilId, $event);
			if ($event instanceof UserRemovedEvent && $isSettled) {
				continue;
			}
			if (!$this->jobs->has(RepairCouncilJob::class, ['councilId' => $councilId])) {
				$this->jobs->add(RepairCouncilJob::class, ['councilId' => $councilId]);
			}
		}
	}

	/** A failure keeps nobody out of the group, nor in it: the check does it then. */
	private function follow(int $councilId, GroupDeletedEvent|UserAddedEvent|UserRemovedEvent $event): bool {
		try {
			if ($event instanceof UserRemovedEvent) {
				$this->openings->settle($this->councils->find($councilId));
			} elseif ($event instanceof UserAddedEvent) {
				$this->mounts->welcome($this->councils->find($councilId), $event->getUser()->getUID(), $event->getGroup()->getGID());
			}
			return true;
		} catch (Throwable $failure) {
			$this->logger->warning('What a council gives could not follow its group at once', ['council' => $councilId, 'exception' => $failure]);
			return false;
		}
	}
}
