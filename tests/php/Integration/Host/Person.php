<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

/** Somebody who asks, and what he is in the council concerned. */
final class Person {
	/** @param 'councillor'|'staff'|'manager'|'admin'|'stranger'|null $role null for nobody */
	public function __construct(
		public readonly string $name,
		public readonly ?string $role,
		public readonly Client $client,
	) {
	}
}
