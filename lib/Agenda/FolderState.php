<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** What one reading of a meeting's folder found. */
final class FolderState {
	/**
	 * @param ?int $inboxId file id of « À classer », null when it is gone
	 * @param list<FoundFolder> $folders one per item, or made by hand
	 * @param list<FoundFile> $loose files of « À classer » and of the meeting itself
	 * @param list<array{itemId: ?int, file: FoundFile}> $restricted files of the meeting among the restricted drafts
	 */
	public function __construct(
		public readonly ?int $inboxId,
		public readonly array $folders,
		public readonly array $loose,
		public readonly array $restricted = [],
	) {
	}

	/** @param list<array{itemId: ?int, file: FoundFile}> $restricted */
	public function withRestricted(array $restricted): self {
		return new self($this->inboxId, $this->folders, $this->loose, $restricted);
	}

	/** @return list<FoundFile> everything that was read */
	public function files(): array {
		return [
			...$this->loose,
			...array_merge(...array_map(static fn (FoundFolder $folder): array => $folder->files ?? [], $this->folders)),
			...array_column($this->restricted, 'file'),
		];
	}
}
