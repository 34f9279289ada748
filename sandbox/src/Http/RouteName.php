<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

/** Gives a route of the host the name it has in Nextcloud. */
#[\Attribute(\Attribute::TARGET_METHOD)]
final class RouteName {
	public function __construct(
		public readonly string $value,
	) {
	}
}
