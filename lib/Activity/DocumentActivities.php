<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Agenda\Document;
use OCP\AppFramework\Utility\ITimeFactory;

/** What a reading of the folders found about documents. Somebody who saves every minute is told of once. */
final class DocumentActivities {
	/** Seconds within which the changes that one person makes to one document are one thing that happened. */
	private const SITTING = 1800;

	public function __construct(
		private readonly Activities $activities,
		private readonly ActivityMapper $mapper,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param list<array{ActivityType, Document}> $found */
	public function record(array $found): void {
		if ($found === []) {
			return;
		}
		$known = $this->known($found);
		foreach ($found as [$type, $document]) {
			$before = $known[self::key($type->value, $document->getId(), self::actor($type, $document))] ?? null;
			if ($before !== null && $type === ActivityType::DocumentRemoved) {
				continue;
			}
			if ($before !== null) {
				$this->mapper->delete($before);
			}
			$this->activities->record($type, Place::document($document), self::actor($type, $document), ['document' => $document->getName()]);
		}
	}

	/** By somebody who is known, before the reading of the folders finds it out. */
	public function removedBy(Document $document, string $uid): void {
		$this->activities->record(ActivityType::DocumentRemoved, Place::document($document), $uid, ['document' => $document->getName()]);
	}

	/**
	 * @param list<array{ActivityType, Document}> $found
	 * @return array<string, Activity> what the same person did to the same document a moment ago; a removal whoever did it
	 */
	private function known(array $found): array {
		$documents = [];
		foreach ($found as [$type, $document]) {
			if ($type === ActivityType::DocumentChanged || $type === ActivityType::DocumentRemoved) {
				$documents[] = $document;
			}
		}
		if ($documents === []) {
			return [];
		}
		$ids = array_map(static fn (Document $document): int => $document->getId(), $documents);
		$recent = $this->mapper->recentOfDocuments($documents[0]->getCouncilId(), $ids,
			[ActivityType::DocumentChanged, ActivityType::DocumentRemoved], $this->time->getTime() - self::SITTING);
		$known = [];
		foreach ($recent as $activity) {
			$isRemoval = $activity->getType() === ActivityType::DocumentRemoved->value;
			$known[self::key($activity->getType(), $activity->getDocumentId() ?? 0, $isRemoval ? null : $activity->getActor())] = $activity;
		}
		return $known;
	}

	/** The author of a change; whoever took a file away is not its author. */
	private static function actor(ActivityType $type, Document $document): ?string {
		return in_array($type, [ActivityType::DocumentAdded, ActivityType::DocumentChanged], true) ? $document->getModifiedBy() : null;
	}

	private static function key(string $type, int $documentId, ?string $actor): string {
		return $type . ' ' . $documentId . ' ' . $actor;
	}
}
