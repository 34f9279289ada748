<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use DateTimeZone;
use OCA\ConseilMunicipal\Draft\Opening;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * A document as the API says it to those who prepare.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 * @psalm-import-type ConseilOverwrite from ResponseDefinitions
 * @psalm-import-type ConseilPublication from ResponseDefinitions
 */
final class DocumentPresenter {
	public function __construct(
		private readonly People $people,
		private readonly VersionLinks $links,
	) {
	}

	/**
	 * @param ?Item $item the item it belongs to
	 * @param ?string $seenVersion etag that the person last read
	 * @param list<Overwrite> $overwrites versions it replaced unread
	 * @return ConseilDocument
	 */
	public function document(Document $document, ?Item $item, DateTimeZone $zone, string $uid, ?string $seenVersion = null, ?Suggestion $suggestion = null, array $overwrites = []): array {
		return [
			'id' => $document->getId(),
			'itemId' => $document->getItemId(),
			'fileId' => $document->getFileId(),
			'path' => ($item?->getFolderName() === null ? '' : $item->getFolderName() . '/') . $document->getPath(),
			'name' => $document->getName(),
			'mime' => $document->getMime(),
			'size' => $document->getSize(),
			'etag' => $document->getEtag(),
			'modifiedAt' => LocalTime::iso($document->getModifiedAt(), $zone),
			'modifiedBy' => $this->people->person($document->getModifiedBy()),
			'conflictOf' => $document->getConflictOf(),
			'overwrites' => array_map(fn (Overwrite $overwrite): array => $this->overwrite($overwrite, $zone, $uid), $overwrites),
			'restricted' => $document->isRestricted(),
			'openings' => array_map(fn (Opening $one): array => ['person' => ['uid' => $one->uid, 'displayName' => $this->people->name($one->uid)], 'until' => $one->until], Opening::stored($document->getOpenings())),
			'missing' => $document->getMissing() === true,
			'changedSinceRead' => $seenVersion !== null && $seenVersion !== $document->getEtag() && $document->getModifiedBy() !== $uid,
			'suggestion' => $suggestion === null ? null : ['itemId' => $suggestion->itemId, 'reason' => $suggestion->reason],
			'publication' => $this->publication($document, $zone),
		];
	}

	/** @return ConseilOverwrite */
	private function overwrite(Overwrite $overwrite, DateTimeZone $zone, string $uid): array {
		return [
			'revision' => $overwrite->getRevision(),
			'modifiedAt' => LocalTime::iso($overwrite->getRevision(), $zone),
			'size' => $overwrite->getSize(),
			'author' => $this->people->person($overwrite->getAuthor()),
			'replacedBy' => $this->people->person($overwrite->getReplacedBy()),
			'replacedAt' => LocalTime::iso($overwrite->getReplacedAt(), $zone),
			'url' => $this->links->toEarlier($uid, $overwrite->getFileId(), (string)$overwrite->getRevision()),
		];
	}

	/** @return ?ConseilPublication */
	private function publication(Document $document, DateTimeZone $zone): ?array {
		$fileId = $document->getPublishedFileId();
		return $fileId === null ? null : [
			'fileId' => $fileId,
			'name' => $document->getPublishedName() ?? $document->getName(),
			'size' => $document->getPublishedSize() ?? 0,
			'sha256' => $document->getPublishedSha256() ?? '',
			'publishedAt' => LocalTime::iso($document->getPublishedAt() ?? 0, $zone),
			'publishedBy' => $this->people->name($document->getPublishedBy()),
			'changedSince' => $document->changedSincePublication(),
		];
	}
}
