<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\IGroupManager;
use OCP\Share\Events\ShareCreatedEvent;
use OCP\Share\IManager;
use OCP\Share\IShare;

/**
 * Accepts a new share for its recipient, or for every member of the group, unless the instance or the person wants to be asked.
 *
 * @template-implements IEventListener<ShareCreatedEvent>
 */
final class AcceptCreatedShare implements IEventListener {
	public function __construct(
		private readonly IManager $shares,
		private readonly IGroupManager $groups,
		private readonly SharingSettings $settings,
	) {
	}

	public function handle(Event $event): void {
		if (!$event instanceof ShareCreatedEvent) {
			return;
		}
		$share = $event->getShare();
		$recipients = $share->getShareType() === IShare::TYPE_USER
			? [$share->getSharedWith()]
			: array_map(static fn ($user): string => $user->getUID(), $this->groups->get($share->getSharedWith())?->getUsers() ?? []);
		foreach ($recipients as $uid) {
			if ($this->settings->acceptsByDefault($uid)) {
				$this->shares->acceptShare($share, $uid);
			}
		}
	}
}
