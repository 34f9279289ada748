<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** One line of an e-mail: what it is about, what is said of it, where it leads. */
final class DigestLine {
	/** @param string $path of the page, below the app’s address */
	public function __construct(
		public readonly string $title,
		public readonly string $words,
		public readonly string $path,
	) {
	}
}
