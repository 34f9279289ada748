<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Group\Events\UserAddedEvent;
use OCP\Share\IManager;
use OCP\Share\IShare;
use Sandbox\Files\Mounts;

/**
 * Accepts the group's shares for whoever joins it.
 *
 * @template-implements IEventListener<UserAddedEvent>
 */
final class AcceptForNewMember implements IEventListener {
	public function __construct(
		private readonly IManager $shares,
		private readonly SharingSettings $settings,
		private readonly Mounts $mounts,
	) {
	}

	public function handle(Event $event): void {
		if (!$event instanceof UserAddedEvent) {
			return;
		}
		$uid = $event->getUser()->getUID();
		$this->mounts->forget($uid);
		if (!$this->settings->acceptsByDefault($uid)) {
			return;
		}
		foreach ($this->shares->getSharedWith($uid, IShare::TYPE_GROUP, null, -1) as $share) {
			if ($share->getSharedWith() === $event->getGroup()->getGID()) {
				$this->shares->acceptShare($share, $uid);
			}
		}
	}
}
