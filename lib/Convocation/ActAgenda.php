<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Meeting\Workspace;

/** What an act carries of the agenda and of its pieces: everything that is convened, and what it brings unless it was left for the next one. */
final class ActAgenda {
	public function __construct(
		private readonly ItemMapper $items,
	) {
	}

	/** @return list<array{item: Item, number: ?int}> in the order of the agenda, numbered as members will read it */
	public function of(Workspace $workspace, Convocation $act): array {
		$items = array_values(array_filter(
			$this->items->findAllOfMeeting($workspace->meeting->getId()),
			static fn (Item $item): bool => $item->getDeletedAt() === null && self::carries($act, $item),
		));
		$numbers = Numbering::of(array_map(static fn (Item $item): ItemKind => $item->kind(), $items));
		return array_map(static fn (Item $item, ?int $number): array => ['item' => $item, 'number' => $number], $items, $numbers);
	}

	/** Whether the act gives members this piece, new or corrected; a file that was only touched is found out when it is frozen. */
	public static function brings(Convocation $act, Item $item, Document $document): bool {
		if ($document->getMissing() === true || $document->getConflictOf() !== null || !self::carries($act, $item)
			|| in_array($document->getId(), $act->change()->leftDocuments, true)) {
			return false;
		}
		return match ($act->kind()) {
			ConvocationKind::Initial, ConvocationKind::Urgency => $document->getWithdrawnAt() === null && (!$document->isPublished() || $document->changedSincePublication()),
			ConvocationKind::Addendum => $document->getWithdrawnAt() === null && !$document->isPublished(),
			ConvocationKind::Replacement => $document->changedSincePublication(),
			ConvocationKind::Postponement, ConvocationKind::Cancellation, ConvocationKind::Second => false,
		};
	}

	public static function text(Item $item): ?string {
		$trimmed = trim($item->getSummary() ?? '');
		return $trimmed === '' ? null : $trimmed;
	}

	private static function carries(Convocation $act, Item $item): bool {
		return !$item->awaitsAddendum()
			|| ($act->kind() === ConvocationKind::Addendum && !in_array($item->getId(), $act->change()->leftItems, true));
	}
}
