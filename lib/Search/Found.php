<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Search;

/** One thing that was found, and where. */
final class Found {
	/**
	 * @param string $path of its page, below the app’s address
	 * @param ?string $item title of the item of a piece
	 * @param ?int $startsAt of its meeting, Unix seconds
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $councilId,
		public readonly string $title,
		public readonly string $path,
		public readonly ?string $item = null,
		public readonly ?int $startsAt = null,
	) {
	}
}
