<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\MemberMapper;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\FindingCode;
use OCA\ConseilMunicipal\Storage\FolderKey;

/**
 * Groups, roles and folders of a council as one picture: who reads, who writes, what was last found wrong.
 *
 * @psalm-import-type ConseilAccessPicture from ResponseDefinitions
 * @psalm-import-type ConseilGroup from ResponseDefinitions
 * @psalm-import-type ConseilFolder from ResponseDefinitions
 */
final class AccessPicture {
	public function __construct(
		private readonly CouncilGroupMapper $groups,
		private readonly MemberMapper $members,
		private readonly RepairPresenter $reports,
	) {
	}

	/** @return ConseilAccessPicture */
	public function of(Council $council): array {
		$groups = $this->groups->ofCouncil($council->getId());
		$check = LastCheck::read($council);
		$counts = $this->members->counts([$council->getId()])[$council->getId()];
		return [
			'groups' => [
				'councillor' => $this->groupsOf($groups->councillor, $check),
				'staff' => $this->groupsOf($groups->staff, $check),
				'manager' => $this->groupsOf($groups->manager, $check),
			],
			'folders' => array_map(fn (FolderKey $key): array => $this->folder($council, $key, $check), FolderKey::cases()),
			'lastReport' => $this->reports->report($council),
			'paperMembers' => $counts['paper'],
			'members' => $counts['members'],
		];
	}

	/**
	 * @param list<string> $gids
	 * @return list<ConseilGroup> as they were at the last check
	 */
	private function groupsOf(array $gids, ?LastCheck $check): array {
		return array_map(
			static fn (string $gid): array => $check?->group($gid) ?? ['gid' => $gid, 'displayName' => $gid, 'count' => null, 'exists' => true],
			$gids,
		);
	}

	/** @return ConseilFolder */
	private function folder(Council $council, FolderKey $key, ?LastCheck $check): array {
		$open = $check?->open($key) ?? [];
		$lost = array_unique(array_merge(...array_map(static fn (array $line): array => array_column($line['people'], 'uid'), $open)));
		$gone = in_array(FindingCode::RootMissing->value, array_column($open, 'code'), true);
		$rights = [];
		foreach (Role::cases() as $role) {
			if ($key->permissions($role) !== 0) {
				$rights[] = ['role' => $role->value, 'write' => $key->permissions($role) === FolderKey::WRITE];
			}
		}
		return [
			'key' => $key->value,
			'name' => $key->folderName($council),
			'fileId' => $council->rootId($key),
			'rights' => $rights,
			'state' => match (true) {
				$council->rootId($key) === null => 'not_created',
				$gone => 'missing',
				$open !== [] => 'lost_access',
				default => 'ok',
			},
			'lostAccess' => count($lost),
		];
	}
}
