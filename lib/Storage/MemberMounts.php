<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\Council;
use OCP\IGroupManager;
use OCP\Share\IManager;
use OCP\Share\IShare;

/**
 * What each person of the groups really sees. A group share opens for a person only once it is accepted for them, which
 * settings, late LDAP groups or their own preference may prevent; and anybody may leave it.
 */
final class MemberMounts {
	public function __construct(
		private readonly IManager $shares,
		private readonly IGroupManager $groups,
		private readonly ServiceAccount $accounts,
	) {
	}

	/**
	 * @param array<string, string> $roots folder name by key
	 * @return list<Finding> one per root and state, naming the people
	 */
	public function inspect(Council $council, array $roots, RoleGroups $groups): array {
		$left = [];
		$pending = [];
		foreach ($this->people($groups) as $uid) {
			foreach ($this->sharesOf($council, $uid) as $share) {
				$key = $this->keyOf($council, $share->getNodeId());
				if ($key === null) {
					continue;
				}
				if ($share->getPermissions() === 0) {
					$left[$key->value][$uid][] = $share;
				} elseif ($share->getStatus() !== IShare::STATUS_ACCEPTED) {
					$pending[$key->value][$uid][] = $share;
				}
			}
		}
		return [
			...$this->findings(FindingCode::AccessLeft, $left, $roots, $this->restore(...)),
			...$this->findings(FindingCode::AccessPending, $pending, $roots, $this->accept(...)),
		];
	}

	/** Gives a share back to somebody who left it. */
	public function restore(IShare $share, string $uid): void {
		$this->shares->restoreShare($share, $uid);
		if ($share->getStatus() !== IShare::STATUS_ACCEPTED) {
			$this->accept($share, $uid);
		}
	}

	/**
	 * Opens the roots for somebody who joined a group. Nextcloud tells of a new member before it forgets which groups it knew of the
	 * person: what it accepts by itself, it then finds or not. So each share is taken from its owner, not from the person.
	 */
	public function welcome(Council $council, string $uid, string $gid): void {
		$owner = $council->getServiceUid();
		foreach ($owner === null ? [] : $this->shares->getSharesBy($owner, IShare::TYPE_GROUP, null, false, -1) as $share) {
			if ($share->getSharedWith() === $gid && $this->keyOf($council, $share->getNodeId()) !== null) {
				$this->accept($share, $uid);
			}
		}
	}

	/** @return list<string> uids of everybody in the groups */
	public function people(RoleGroups $groups): array {
		$uids = [];
		foreach ($groups->all() as $gid) {
			$group = $this->groups->get($gid);
			foreach ($group === null ? [] : $this->accounts->peopleOf($group) as $user) {
				$uids['u:' . $user->getUID()] = $user->getUID();
			}
		}
		return array_values($uids);
	}

	/** @return list<IShare> this council’s roots as shared with this person, with the person’s own state */
	public function sharesOf(Council $council, string $uid): array {
		return array_values(array_filter(
			$this->shares->getSharedWith($uid, IShare::TYPE_GROUP, null, -1),
			static fn (IShare $share): bool => $share->getShareOwner() === $council->getServiceUid(),
		));
	}

	/** Follows a renamed root in the places of those who had kept its name. */
	public function rename(Council $council, RoleGroups $groups, FolderKey $key, string $former): void {
		foreach ($this->people($groups) as $uid) {
			foreach ($this->sharesOf($council, $uid) as $share) {
				if ($share->getNodeId() !== $council->rootId($key) || basename($share->getTarget()) !== $former) {
					continue;
				}
				$place = rtrim(dirname($share->getTarget()), '/');
				$share->setTarget($place . '/' . $key->folderName($council));
				$this->shares->moveShare($share, $uid);
			}
		}
	}

	private function accept(IShare $share, string $uid): void {
		$this->shares->acceptShare($share, $uid);
	}

	private function keyOf(Council $council, int $nodeId): ?FolderKey {
		foreach (FolderKey::cases() as $key) {
			if ($council->rootId($key) === $nodeId) {
				return $key;
			}
		}
		return null;
	}

	/**
	 * @param array<string, array<array-key, non-empty-list<IShare>>> $byKey shares by root key and uid
	 * @param array<string, string> $roots
	 * @param \Closure(IShare, string): void $remedy
	 * @return list<Finding>
	 */
	private function findings(FindingCode $code, array $byKey, array $roots, \Closure $remedy): array {
		$findings = [];
		foreach ($byKey as $key => $byUid) {
			$uids = array_map(strval(...), array_keys($byUid));
			$findings[] = new Finding(
				$code,
				folder: FolderKey::from($key),
				parameters: ['folder' => $roots[$key] ?? $key, 'people' => count($uids)],
				people: $uids,
				remedy: static function () use ($byUid, $remedy): void {
					foreach ($byUid as $uid => $shares) {
						foreach ($shares as $share) {
							$remedy($share, (string)$uid);
						}
					}
				},
			);
		}
		return $findings;
	}
}
