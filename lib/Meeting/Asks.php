<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Overwrite;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What the next meeting asks from a person: from those who prepare, what is missing or to be decided; from councillors, what
 * they have not read.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 * @psalm-import-type ConseilDeadline from ResponseDefinitions
 */
final class Asks {
	private const NAMES = 5;

	public function __construct(
		private readonly DocumentMapper $documents,
		private readonly HomeFacts $facts,
		private readonly DeadlineAsks $deadlines,
	) {
	}

	/** @return list<ConseilAsk> */
	public function of(Grant $grant, MeetingSummary $next): array {
		$meetingId = $next->meeting->getId();
		$prepares = $grant->can(Action::Prepare);
		$seen = $this->documents->findSeenBy($meetingId, $grant->user->getUID(), $prepares ? 'draft' : 'published');
		if (!$prepares) {
			$unread = array_filter($seen, static fn (array $one): bool => $one['document']->isPublished() && $one['document']->getItemId() !== null
				&& $one['seenVersion'] !== $one['document']->getPublishedSha256());
			return $this->some('unread', $meetingId, array_column($unread, 'document'), static fn (Document $document): ?string => $document->getPublishedName());
		}
		if (!$grant->can(Action::Manage)) { // whoever cannot change a restricted piece is not asked to
			$seen = array_values(array_filter($seen, static fn (array $one): bool => !$one['document']->isRestricted()));
		}
		$present = array_filter(array_column($seen, 'document'), static fn (Document $document): bool => $document->getMissing() !== true);
		return [
			...$this->lacks($grant, $next),
			...$this->deadlines->of($grant, $next),
			...$this->some('inbox', $meetingId, array_filter($present, static fn (Document $document): bool => $document->getItemId() === null)),
			...$this->some('conflicts', $meetingId, self::toSettle($seen)),
			...($grant->can(Action::Manage) ? $this->some('not_published', $meetingId, array_filter($present, self::waitsForPublication(...))) : []),
		];
	}

	/**
	 * @param list<array{document: Document, overwrites: list<Overwrite>, ...}> $seen
	 * @return list<Document> copies in conflict, and documents that replaced a version unread
	 */
	private static function toSettle(array $seen): array {
		return array_column(array_filter($seen, static fn (array $one): bool => $one['document']->getMissing() !== true
			&& ($one['document']->getConflictOf() !== null || $one['overwrites'] !== [])), 'document');
	}

	private static function waitsForPublication(Document $document): bool {
		return $document->getItemId() !== null && $document->getConflictOf() === null && $document->getWithdrawnAt() === null
			&& (!$document->isPublished() || $document->changedSincePublication());
	}

	/** @return list<ConseilAsk> */
	private function lacks(Grant $grant, MeetingSummary $next): array {
		if ($next->missingLabels + $next->missingFolders === 0) {
			return [];
		}
		$lacks = $this->facts->lacks($next->meeting->getId());
		$labels = array_filter($lacks, static fn (array $lack): bool => $lack['label'] !== null);
		$folders = array_column(array_filter($lacks, static fn (array $lack): bool => $lack['folderMissing']), 'title', 'itemId');
		$asks = [];
		if ($labels !== []) {
			$asks[] = $this->ask('missing_documents', $next->meeting->getId(), array_column($labels, 'itemId'), array_column($labels, 'label'), count($labels), DeadlineAsks::piecesDue($grant, $next->meeting));
		}
		if ($folders !== []) {
			$asks[] = $this->ask('folder_missing', $next->meeting->getId(), array_keys($folders), array_values($folders), count($folders));
		}
		return $asks;
	}

	/**
	 * @param 'inbox'|'conflicts'|'not_published'|'unread' $kind
	 * @param array<Document> $documents
	 * @param ?callable(Document): ?string $name
	 * @return list<ConseilAsk>
	 */
	private function some(string $kind, int $meetingId, array $documents, ?callable $name = null): array {
		if ($documents === []) {
			return [];
		}
		$name ??= static fn (Document $document): string => $document->getName();
		$itemIds = array_filter(array_map(static fn (Document $document): ?int => $document->getItemId(), $documents), is_int(...));
		return [$this->ask($kind, $meetingId, $itemIds, array_filter(array_map($name, $documents), is_string(...)), count($documents))];
	}

	/**
	 * @param 'missing_documents'|'inbox'|'conflicts'|'folder_missing'|'not_published'|'unread' $kind
	 * @param array<int> $itemIds
	 * @param array<string|null> $names
	 * @param ?ConseilDeadline $step planned step at which it is due
	 * @return ConseilAsk
	 */
	private function ask(string $kind, int $meetingId, array $itemIds, array $names, int $count, ?array $step = null): array {
		return [
			'kind' => $kind,
			'meetingId' => $meetingId,
			'call' => null,
			'itemIds' => array_values(array_unique($itemIds)),
			'count' => $count,
			'names' => array_slice(array_values(array_filter($names, is_string(...))), 0, self::NAMES),
			'step' => $step,
		];
	}
}
