<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Push;

use OCA\NotifyPush\Queue\IQueue;

/** What the app « notify_push » would send to open pages, a line of JSON each, where the setting `push_file` says. */
final class FileQueue implements IQueue {
	public function __construct(
		private readonly string $file,
	) {
	}

	#[\Override]
	public function push(string $channel, $message): void {
		file_put_contents($this->file, json_encode([$channel, $message], JSON_THROW_ON_ERROR) . "\n", FILE_APPEND | LOCK_EX);
	}
}
