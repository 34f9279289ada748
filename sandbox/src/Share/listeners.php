<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Group\Events\GroupDeletedEvent;
use OCP\Group\Events\UserAddedEvent;
use OCP\Group\Events\UserRemovedEvent;
use OCP\Share\Events\ShareCreatedEvent;
use OCP\User\Events\UserDeletedEvent;
use Sandbox\Share\AcceptCreatedShare;
use Sandbox\Share\AcceptForNewMember;
use Sandbox\Share\FollowMembership;

return [
	ShareCreatedEvent::class => [AcceptCreatedShare::class],
	UserAddedEvent::class => [AcceptForNewMember::class],
	UserRemovedEvent::class => [FollowMembership::class],
	GroupDeletedEvent::class => [FollowMembership::class],
	UserDeletedEvent::class => [FollowMembership::class],
];
