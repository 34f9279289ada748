<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Meeting\Workspace;

/** What a person may read and say about an item. Only {@see ThreadAccess} hands one out. */
final class Thread {
	public function __construct(
		public readonly Workspace $workspace,
		public readonly Item $item,
		/** Whether the person prepares the item or works on it, and so reads what is said before the convocation. */
		public readonly bool $isPrivate,
	) {
	}

	/** @return non-empty-list<Audience> whose exchanges the person reads */
	public function audiences(): array {
		return $this->isPrivate ? [Audience::Preparation, Audience::Council] : [Audience::Council];
	}

	public function reads(Audience $audience): bool {
		return $this->isPrivate || $audience === Audience::Council;
	}
}
