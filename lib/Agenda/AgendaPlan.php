<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/**
 * What the agenda has to learn from the meeting's folder (and the papers of a council from theirs): immutable, countable, empty when both agree.
 *
 * Nothing typed in the app is lost by what happens in the files: an item whose folder is gone is marked, never removed.
 */
final class AgendaPlan {
	/**
	 * @param array<int, FoundFolder> $link folder of an item (by item id), where it, its name or its state is news
	 * @param array<int, string> $retitle new title by item id, for folders renamed by hand
	 * @param list<FoundFolder> $create folders made by hand, in the order of their names
	 * @param list<int> $missing items whose folder is gone
	 * @param list<int> $make items whose folder has never been made
	 */
	private function __construct(
		public readonly array $link,
		public readonly array $retitle,
		public readonly array $create,
		public readonly array $missing,
		public readonly array $make,
	) {
	}

	/**
	 * @param list<KnownItem> $items of the meeting, removed ones among them, and items of other meetings whose folder is here
	 * @param list<FoundFolder> $folders
	 * @param bool $numbered whether a number in front of a folder’s name is no part of the title
	 */
	public static function between(array $items, array $folders, bool $numbered = true): self {
		$owners = self::owners($items, $folders, $numbered);
		$link = $retitle = $create = [];
		foreach ($folders as $folder) {
			$item = $owners[$folder->id] ?? null;
			if ($item === null) {
				$create[] = $folder;
				continue;
			}
			if (self::isNews($item, $folder)) {
				$link[$item->id] = $folder;
			}
			$title = self::newTitle($item, $folder, $numbered);
			if ($title !== null) {
				$retitle[$item->id] = $title;
			}
		}
		usort($create, static fn (FoundFolder $a, FoundFolder $b): int => strnatcasecmp($a->name, $b->name));
		[$missing, $make] = self::withoutFolder($items, $owners);
		return new self($link, $retitle, $create, $missing, $make);
	}

	public function isEmpty(): bool {
		return $this->link === [] && $this->retitle === [] && $this->create === [] && $this->missing === [] && $this->make === [];
	}

	/**
	 * The item of each folder: by file id; else, for an item without folder, by the name it had or by its title, so that a
	 * folder restored as a copy, or made just before a crash, finds its item again.
	 *
	 * @param list<KnownItem> $items
	 * @param list<FoundFolder> $folders
	 * @return array<int, KnownItem> by folder id
	 */
	private static function owners(array $items, array $folders, bool $numbered): array {
		$byFolder = [];
		foreach ($items as $item) {
			if ($item->folderId !== null) {
				$byFolder[$item->folderId] = $item;
			}
		}
		$owners = array_intersect_key($byFolder, array_flip(array_map(static fn (FoundFolder $folder): int => $folder->id, $folders)));
		$free = array_filter($items, static fn (KnownItem $item): bool => !$item->removed && !$item->elsewhere && !in_array($item, $owners, true));
		foreach ($folders as $folder) {
			if (isset($owners[$folder->id])) {
				continue;
			}
			foreach ($free as $key => $item) {
				if (self::couldBe($item, $folder, $numbered)) {
					$owners[$folder->id] = $item;
					unset($free[$key]);
					break;
				}
			}
		}
		return $owners;
	}

	private static function couldBe(KnownItem $item, FoundFolder $folder, bool $numbered): bool {
		$sameName = $item->folderName !== null && FolderName::folded($item->folderName) === FolderName::folded($folder->name);
		return $sameName || FolderName::stands(self::words($folder->name, $numbered), $item->title);
	}

	private static function isNews(KnownItem $item, FoundFolder $folder): bool {
		return $item->missing || $item->removed || $item->elsewhere || $item->folderId !== $folder->id || $item->folderName !== $folder->name;
	}

	/** A title only follows the words of the folder name; another number in front says nothing about it. */
	private static function newTitle(KnownItem $item, FoundFolder $folder, bool $numbered): ?string {
		$words = self::words($folder->name, $numbered);
		$before = $item->folderName === null ? null : self::words($item->folderName, $numbered);
		return $item->folderId !== $folder->id || $words === $before || FolderName::stands($words, $item->title) ? null : $words;
	}

	private static function words(string $folderName, bool $numbered): string {
		return $numbered ? FolderName::parse($folderName)->title : $folderName;
	}

	/**
	 * @param list<KnownItem> $items
	 * @param array<int, KnownItem> $owners
	 * @return array{list<int>, list<int>} missing, never made
	 */
	private static function withoutFolder(array $items, array $owners): array {
		$missing = $make = [];
		foreach ($items as $item) {
			if ($item->removed || $item->elsewhere || $item->missing || in_array($item, $owners, true)) {
				continue;
			}
			if ($item->folderId === null) {
				$make[] = $item->id;
			} else {
				$missing[] = $item->id;
			}
		}
		return [$missing, $make];
	}
}
