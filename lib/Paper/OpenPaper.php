<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Council\Council;

/** A paper that a person may see, and how much of it. Only {@see PaperAccess} hands one out. */
final class OpenPaper {
	/** @param list<string> $stakeholders accounts, in the order they came */
	public function __construct(
		public readonly Grant $grant,
		public readonly Paper $paper,
		public readonly PaperView $view,
		public readonly array $stakeholders,
	) {
	}

	public function council(): Council {
		return $this->grant->council;
	}

	public function uid(): string {
		return $this->grant->user->getUID();
	}
}
