<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\User\Events\UserDeletedEvent;
use Sandbox\Kernel\Environment;
use Sandbox\Versions\VersionTable;

/**
 * The files of a deleted account go with it: home, trash, earlier contents, unfinished uploads.
 *
 * @template-implements IEventListener<UserDeletedEvent>
 */
final class ForgetHome implements IEventListener {
	public function __construct(
		private readonly FileCache $cache,
		private readonly Mounts $mounts,
		private readonly VersionTable $versions,
		private readonly Environment $environment,
	) {
	}

	public function handle(Event $event): void {
		if (!$event instanceof UserDeletedEvent) {
			return;
		}
		$uid = $event->getUser()->getUID();
		$this->versions->forget($this->cache->forgetHome($uid));
		foreach (['files', 'uploads'] as $directory) {
			Disk::removeTree($this->environment->directory($directory) . '/' . rawurlencode($uid));
		}
		$this->mounts->forgetHome($uid);
	}
}
