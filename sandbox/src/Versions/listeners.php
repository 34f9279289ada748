<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Files\Events\Node\BeforeNodeTouchedEvent;
use OCP\Files\Events\Node\BeforeNodeWrittenEvent;
use OCP\Files\Events\Node\NodeCopiedEvent;
use OCP\Files\Events\Node\NodeCreatedEvent;
use OCP\Files\Events\Node\NodeDeletedEvent;
use OCP\Files\Events\Node\NodeTouchedEvent;
use OCP\Files\Events\Node\NodeWrittenEvent;
use Sandbox\Versions\FollowWrites;

return array_fill_keys([
	BeforeNodeTouchedEvent::class, BeforeNodeWrittenEvent::class, NodeCopiedEvent::class, NodeCreatedEvent::class,
	NodeDeletedEvent::class, NodeTouchedEvent::class, NodeWrittenEvent::class,
], [FollowWrites::class]);
