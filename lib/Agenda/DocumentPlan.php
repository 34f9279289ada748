<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** What the list of documents has to learn from one reading of the folder; empty when both agree. */
final class DocumentPlan {
	/**
	 * @param list<array{itemId: ?int, file: FoundFile}> $add
	 * @param array<int, array{itemId: ?int, file: FoundFile}> $change by document id
	 * @param list<int> $gone ids of documents whose file is no longer there
	 */
	private function __construct(
		public readonly array $add,
		public readonly array $change,
		public readonly array $gone,
	) {
	}

	/**
	 * @param list<KnownDocument> $documents of the meeting
	 * @param list<array{itemId: ?int, file: FoundFile}> $found in the folders that were read
	 * @param list<int> $unread items whose folder has not changed and was not read; restricted drafts always are
	 */
	public static function between(array $documents, array $found, array $unread): self {
		$known = [];
		foreach ($documents as $document) {
			$known[$document->fileId] = $document;
		}
		$add = $change = $seen = [];
		foreach ($found as $place) {
			$document = $known[$place['file']->id] ?? null;
			$seen[$place['file']->id] = true;
			if ($document === null) {
				$add[] = $place;
			} elseif (!$document->isAt($place['itemId'], $place['file'])) {
				$change[$document->id] = $place;
			}
		}
		$gone = [];
		foreach ($documents as $document) {
			$keptUnread = !$document->restricted && $document->itemId !== null && in_array($document->itemId, $unread, true);
			if (!isset($seen[$document->fileId]) && !$document->missing && !$keptUnread) {
				$gone[] = $document->id;
			}
		}
		return new self($add, $change, $gone);
	}

	public function count(): int {
		return count($this->add) + count($this->change) + count($this->gone);
	}
}
