<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** What the agenda knows of an item and its folder, before the folder is read. */
final class KnownItem {
	/** @param ?int $folderId null for an item whose folder has not been made yet */
	public function __construct(
		public readonly int $id,
		public readonly string $title,
		public readonly ?int $folderId,
		public readonly ?string $folderName,
		public readonly bool $missing = false,
		public readonly bool $removed = false,
		public readonly bool $elsewhere = false,
	) {
	}

	public static function of(Item $item, int $meetingId): self {
		return new self(
			$item->getId(),
			$item->getTitle(),
			$item->getFolderId(),
			$item->getFolderName(),
			$item->getFolderMissing() === true,
			$item->getDeletedAt() !== null,
			$item->getMeetingId() !== $meetingId,
		);
	}
}
