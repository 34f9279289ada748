<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Meeting\Meeting;

/** Where something happens: in a council, and as far as there is one in a meeting, an item, a document, a paper. */
final class Place {
	public function __construct(
		public readonly int $councilId,
		public readonly ?int $meetingId = null,
		public readonly ?int $itemId = null,
		public readonly ?int $documentId = null,
		public readonly ?int $paperId = null,
	) {
	}

	public static function meeting(Meeting $meeting): self {
		return new self($meeting->getCouncilId(), $meeting->getId());
	}

	public static function item(Item $item): self {
		return new self($item->getCouncilId(), $item->getMeetingId(), $item->getId(), paperId: $item->getPaperId());
	}

	public static function document(Document $document): self {
		return new self($document->getCouncilId(), $document->getMeetingId(), $document->getItemId(), $document->getId());
	}
}
