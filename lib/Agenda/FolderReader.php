<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\FileEtag;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;

/** Reads a meeting's folder once: one listing, and one for each sub-folder whose etag is news. */
final class FolderReader {
	/** How deep sub-folders of an item are followed. */
	private const DEPTH = 8;

	/**
	 * @param array<int, string> $knownEtags etag at the last reading, by id of sub-folder
	 */
	public function read(Folder $meeting, ?int $inboxId, array $knownEtags): FolderState {
		$folders = $loose = [];
		$inbox = null;
		foreach ($meeting->getDirectoryListing() as $node) {
			if ($node instanceof File) {
				$loose = [...$loose, ...self::file($node, '')];
			} elseif ($node instanceof Folder) {
				if ($inbox === null && self::isInbox($node, $inboxId)) {
					$inbox = $node;
				} else {
					$folders[] = self::folder($node, $knownEtags);
				}
			}
		}
		if ($inbox !== null) {
			$loose = [...$loose, ...self::files($inbox, $inbox->getName() . '/')];
		}
		return new FolderState($inbox?->getId(), array_values(array_filter($folders)), $loose);
	}

	/**
	 * The sub-folders of a folder that holds nothing else of interest.
	 *
	 * @param array<int, string> $knownEtags
	 * @return list<FoundFolder>
	 */
	public function folders(Folder $parent, array $knownEtags): array {
		$folders = array_filter($parent->getDirectoryListing(), static fn (Node $node): bool => $node instanceof Folder);
		return array_values(array_filter(array_map(static fn (Folder $folder): ?FoundFolder => self::folder($folder, $knownEtags), $folders)));
	}

	/** @return list<FoundFile> every file below a folder of restricted drafts */
	public function restricted(Folder $folder): array {
		return self::files($folder, '', restricted: true);
	}

	/** @return list<FoundFile> itself, or none for what programs leave behind */
	public function restrictedFile(File $file): array {
		return self::file($file, '', true);
	}

	/**
	 * @param array<int, string> $knownEtags
	 * @return ?FoundFolder null for hidden ones
	 */
	private static function folder(Folder $folder, array $knownEtags): ?FoundFolder {
		if (str_starts_with($folder->getName(), '.')) {
			return null;
		}
		$unchanged = ($knownEtags[$folder->getId()] ?? null) === $folder->getEtag();
		return new FoundFolder($folder->getId(), $folder->getName(), $folder->getEtag(), $unchanged ? null : self::files($folder, ''));
	}

	private static function isInbox(Folder $folder, ?int $inboxId): bool {
		return $folder->getId() === $inboxId || FolderName::folded($folder->getName()) === FolderName::folded(MeetingFolders::INBOX);
	}

	/** @return list<FoundFile> */
	private static function files(Folder $folder, string $prefix, int $depth = 0, bool $restricted = false): array {
		$files = [];
		foreach ($folder->getDirectoryListing() as $node) {
			if ($node instanceof File) {
				array_push($files, ...self::file($node, $prefix, $restricted));
			} elseif ($node instanceof Folder && $depth < self::DEPTH) {
				array_push($files, ...self::files($node, $prefix . $node->getName() . '/', $depth + 1, $restricted));
			}
		}
		return $files;
	}

	/** @return list<FoundFile> none for what programs leave behind */
	private static function file(File $file, string $prefix, bool $restricted = false): array {
		$name = $file->getName();
		return IgnoredName::matches($name) ? [] : [new FoundFile(
			$file->getId(), $prefix . $name, $name, $file->getMimeType(), (int)$file->getSize(), FileEtag::of($file), $file->getMTime(), $restricted,
		)];
	}
}
