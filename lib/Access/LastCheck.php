<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Storage\Finding;
use OCA\ConseilMunicipal\Storage\FindingCode;
use OCA\ConseilMunicipal\Storage\FindingLevel;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCA\ConseilMunicipal\Storage\Inspection;

/**
 * What the last check of a council’s folders found, kept as JSON with the council, so that screens need no live check.
 *
 * Sentences are not kept, only codes and values: the report is read in the language of each reader. Names of people and
 * groups are kept as they were.
 *
 * @psalm-type CheckLine = array{code: string, level: string, folder: ?string, parameters: array<string, string|int>, people: list<array{uid: string, displayName: string}>}
 * @psalm-type CheckGroup = array{gid: string, displayName: string, count: ?int, exists: bool}
 */
final class LastCheck {
	/**
	 * @param list<CheckLine> $lines
	 * @param list<CheckGroup> $groups
	 */
	private function __construct(
		public readonly bool $applied,
		public readonly array $lines,
		public readonly array $groups,
		public readonly ?int $storageUsed,
	) {
	}

	/**
	 * @param array<string, string> $names display name by `u:` and uid
	 * @param list<CheckGroup> $groups
	 */
	public static function of(Inspection $inspection, array $names, array $groups): self {
		return new self(
			$inspection->applied,
			array_map(static fn (Finding $finding): array => [
				'code' => $finding->code->value,
				'level' => $finding->level->value,
				'folder' => $finding->folder?->value,
				'parameters' => $finding->parameters,
				'people' => array_map(
					static fn (string $uid): array => ['uid' => $uid, 'displayName' => $names['u:' . $uid] ?? $uid],
					$finding->people,
				),
			], $inspection->findings),
			$groups,
			$inspection->storageUsed,
		);
	}

	public static function read(Council $council): ?self {
		$json = json_decode($council->getCheckReport() ?? '', true);
		if (!is_array($json) || !isset($json['lines'], $json['groups'])) {
			return null;
		}
		/** @var array{applied: bool, lines: list<CheckLine>, groups: list<CheckGroup>, storageUsed: ?int} $json */
		return new self($json['applied'], $json['lines'], $json['groups'], $json['storageUsed']);
	}

	/** Remembers that somebody left a folder, until the next check. */
	public function withLeaver(FolderKey $folder, string $folderName, string $uid, string $displayName): self {
		$line = [
			'code' => FindingCode::AccessLeft->value,
			'level' => FindingLevel::ToRepair->value,
			'folder' => $folder->value,
			'parameters' => ['folder' => $folderName, 'people' => 1],
			'people' => [['uid' => $uid, 'displayName' => $displayName]],
		];
		return new self($this->applied, [$line, ...$this->lines], $this->groups, $this->storageUsed);
	}

	public function toJson(): string {
		return json_encode([
			'applied' => $this->applied,
			'lines' => $this->lines,
			'groups' => $this->groups,
			'storageUsed' => $this->storageUsed,
		], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
	}

	/** @return list<CheckLine> what still asks for somebody */
	public function open(?FolderKey $folder = null): array {
		return array_values(array_filter(
			$this->lines,
			static fn (array $line): bool => FindingLevel::from($line['level'])->isOpen()
				&& ($folder === null || $line['folder'] === $folder->value),
		));
	}

	/** @return ?CheckGroup */
	public function group(string $gid): ?array {
		foreach ($this->groups as $group) {
			if ($group['gid'] === $gid) {
				return $group;
			}
		}
		return null;
	}
}
