<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/**
 * What is known of a document before the folder is read.
 *
 * Nextcloud keeps the etag of a file that is written twice within one second: size and time count as well.
 */
final class KnownDocument {
	public function __construct(
		public readonly int $id,
		public readonly int $fileId,
		public readonly ?int $itemId,
		public readonly string $path,
		public readonly string $etag,
		public readonly int $size,
		public readonly int $modifiedAt,
		public readonly bool $missing = false,
		public readonly bool $restricted = false,
		public readonly bool $convened = false,
	) {
	}

	/** @param bool $convened whether it was sent: it stays with its item wherever its file lies */
	public static function of(Document $document, bool $convened = false): self {
		return new self(
			$document->getId(),
			$document->getFileId(),
			$document->getItemId(),
			$document->getPath(),
			$document->getEtag(),
			$document->getSize(),
			$document->getModifiedAt(),
			$document->getMissing() === true,
			$document->isRestricted(),
			$convened,
		);
	}

	public function isAt(?int $itemId, FoundFile $file): bool {
		return !$this->missing && ($this->convened || $this->itemId === $itemId) && $this->restricted === $file->restricted && $this->path === $file->path
			&& $this->etag === $file->etag && $this->size === $file->size && $this->modifiedAt === $file->modifiedAt;
	}
}
