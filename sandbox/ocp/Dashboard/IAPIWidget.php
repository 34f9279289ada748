<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Dashboard;

interface IAPIWidget extends IWidget {
	public function getItems(string $userId, ?string $since = null, int $limit = 7): array;
}
