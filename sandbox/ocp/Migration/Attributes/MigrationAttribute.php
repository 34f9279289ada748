<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Migration\Attributes;

class MigrationAttribute {
	public function __construct(
		private string $table,
		private string $description = '',
		private array $notes = [],
	) {
	}
}
