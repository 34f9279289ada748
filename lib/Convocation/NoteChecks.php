<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Missing\ItemLacks;

/**
 * The synthesis notes that go with what is convened, from 3,500 inhabitants (CGCT, art. L. 2121-12): the rule of src/rules/synthesisNote.ts,
 * on what was frozen. An addendum owes those of the items that it adds.
 *
 * @psalm-import-type ManifestItem from Manifest
 */
final class NoteChecks {
	/** Followed by the id of the item: which one goes without its note. */
	public const NOTE = 'note:';

	/**
	 * @param list<int> $itemIds of the agenda of the manifest, in its order
	 * @throws Conflict
	 */
	public static function mustBeThere(Council $council, Convocation $act, Manifest $manifest, array $itemIds): void {
		if (!$council->owesSynthesisNotes() || !$act->kind()->keepsNoticePeriod()) {
			return;
		}
		foreach ($manifest->content['agenda'] as $index => $item) {
			$isConcerned = $act->kind() !== ConvocationKind::Addendum || isset($item['added']);
			if ($isConcerned && self::lacksNote($item) && $act->reasonAgainst(self::NOTE . ($itemIds[$index] ?? 0)) === null) {
				throw new Conflict('note_missing', '« {item} » has no synthesis note, nor a document that stands for it (CGCT, art. L2121-12). Nothing was sent; add it and freeze the dossier again, or write why you go ahead without it.',
					['item' => $item['title']]);
			}
		}
	}

	/** @param ManifestItem $item */
	private static function lacksNote(array $item): bool {
		return in_array($item['kind'], [ItemKind::Deliberation->value, ItemKind::Election->value], true)
			&& $item['note'] === null
			&& array_filter($item['documents'], static fn (array $document): bool => ItemLacks::standsForNote($document['name'])) === [];
	}
}
