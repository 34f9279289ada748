<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

/** A person named in a message, by the name they had then. */
final class Named {
	public function __construct(
		public readonly string $uid,
		public readonly string $name,
	) {
	}
}
