<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCA\NotifyPush\Queue\IQueue;
use Sandbox\Config\SystemConfig;
use Sandbox\Push\FileQueue;

return [
	IQueue::class => static function (SystemConfig $config): IQueue {
		$file = $config->get('push_file');
		return is_string($file) ? new FileQueue($file) : throw new RuntimeException('The app « notify_push » is not installed');
	},
];
