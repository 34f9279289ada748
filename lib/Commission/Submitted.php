<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Paper\Paper;
use OCA\ConseilMunicipal\Paper\Subject;

/** What goes before a commission: an item of an agenda, or a paper that is on none yet. */
final class Submitted {
	private function __construct(
		public readonly Subject $subject,
		public readonly int $id,
		public readonly Place $place,
	) {
	}

	public static function item(Item $item): self {
		return new self(Subject::Item, $item->getId(), Place::item($item));
	}

	public static function paper(Paper $paper): self {
		return new self(Subject::Paper, $paper->getId(), new Place($paper->getCouncilId(), paperId: $paper->getId()));
	}
}
