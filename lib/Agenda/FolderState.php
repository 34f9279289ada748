<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** What one reading of a meeting's folder found. */
final class FolderState {
	/**
	 * @param ?int $inboxId file id of « À classer », null when it is gone
	 * @param list<FoundFolder> $folders one per item, or made by hand
	 * @param list<FoundFile> $loose files of « À classer » and of the meeting itself
	 */
	public function __construct(
		public readonly ?int $inboxId,
		public readonly array $folders,
		public readonly array $loose,
	) {
	}
}
