<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\FolderName;

/** The name under which councillors get a document. */
final class PublishedName {
	/**
	 * Two drafts of one item may have the same name in different sub-folders; councillors get them side by side.
	 *
	 * @param list<Document> $siblings all documents of the meeting
	 * @param list<string> $waiting names that others of the item will have
	 */
	public static function free(Document $document, array $siblings, array $waiting = []): string {
		$taken = array_map(FolderName::folded(...), $waiting);
		foreach ($siblings as $sibling) {
			if ($sibling->getId() !== $document->getId() && $sibling->getItemId() === $document->getItemId() && $sibling->isPublished()) {
				$taken[] = FolderName::folded($sibling->getPublishedName() ?? '');
			}
		}
		$name = $document->getName();
		$dot = strrpos($name, '.') ?: strlen($name);
		for ($copy = 2; in_array(FolderName::folded($name), $taken, true); $copy++) {
			$name = substr($document->getName(), 0, $dot) . ' (' . $copy . ')' . substr($document->getName(), $dot);
		}
		return $name;
	}
}
