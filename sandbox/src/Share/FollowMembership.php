<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Group\Events\GroupDeletedEvent;
use OCP\Group\Events\UserRemovedEvent;
use OCP\User\Events\UserDeletedEvent;
use Sandbox\Files\Mounts;

/**
 * Who leaves a group loses its shares at once; those of a deleted group or user go away.
 *
 * @template-implements IEventListener<UserRemovedEvent|GroupDeletedEvent|UserDeletedEvent>
 */
final class FollowMembership implements IEventListener {
	public function __construct(
		private readonly ShareTable $table,
		private readonly Mounts $mounts,
	) {
	}

	public function handle(Event $event): void {
		if ($event instanceof GroupDeletedEvent) {
			$this->table->forgetGroup($event->getGroup()->getGID());
		} elseif ($event instanceof UserDeletedEvent) {
			$this->table->forgetUser($event->getUser()->getUID());
		}
		$this->mounts->forget();
	}
}
