<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Notification;

interface IManager extends IApp, IPreloadableNotifier {
	public function createNotification(): INotification;

	public function hasNotifiers(): bool;

	public function defer(): bool;

	public function flush(): void;

	public function isFairUseOfFreePushService(): bool;
}
