<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** How folders followed the agenda. */
final class FolderChanges {
	/**
	 * @param int $done folders made or renamed
	 * @param int $refused folders that could not be renamed now
	 * @param bool $postponed whether others were left to a job, because nobody should wait for them
	 */
	public function __construct(
		public readonly int $done,
		public readonly int $refused,
		public readonly bool $postponed = false,
	) {
	}
}
