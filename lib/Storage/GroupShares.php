<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use DateTime;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\Council;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\Folder;
use OCP\IGroupManager;
use OCP\Share\IManager;
use OCP\Share\IShare;

/** One share per root and group that sees it, from the service account, never with the right to pass it on. */
final class GroupShares {
	private const RENEW_BEFORE = '+14 days';

	public function __construct(
		private readonly IManager $shares,
		private readonly IGroupManager $groups,
		private readonly ServiceAccount $accounts,
		private readonly SharingSettings $settings,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * What differs from the rights that the roles give.
	 *
	 * @return list<Finding>
	 */
	public function inspect(Council $council, FolderKey $key, Folder $root, RoleGroups $groups): array {
		$findings = [];
		$existing = $this->existing($council, $root);
		foreach ($groups->seeing($key) as $gid) {
			if (!$this->groups->groupExists($gid)) {
				continue;
			}
			$bits = $groups->permissions($key, $gid);
			$share = $existing['g:' . $gid] ?? null;
			unset($existing['g:' . $gid]);
			$finding = $share === null
				? $this->missing($council, $key, $root, $gid, $bits)
				: $this->differing($key, $share, $bits);
			if ($finding !== null) {
				$findings[] = $finding;
			}
		}
		foreach ($existing as $share) {
			$findings[] = new Finding(
				FindingCode::ShareExtra,
				folder: $key,
				parameters: self::names($root->getName(), $share->getSharedWith()),
				remedy: fn () => $this->shares->deleteShare($share),
			);
		}
		return $findings;
	}

	/** @return array<string, IShare> group shares of this root, by `g:` and group id (a numeric id would become an integer key) */
	public function existing(Council $council, Folder $root): array {
		$uid = $this->accounts->of($council)->getUID();
		$found = [];
		foreach ($this->shares->getSharesBy($uid, IShare::TYPE_GROUP, $root, false, -1) as $share) {
			$found['g:' . $share->getSharedWith()] = $share;
		}
		return $found;
	}

	private function missing(Council $council, FolderKey $key, Folder $root, string $gid, int $bits): Finding {
		return new Finding(
			FindingCode::ShareMissing,
			folder: $key,
			parameters: self::names($root->getName(), $gid),
			remedy: fn () => $this->create($council, $root, $gid, $bits),
		);
	}

	private function create(Council $council, Folder $root, string $gid, int $bits): void {
		$account = $this->accounts->of($council);
		if ($this->settings->ownGroupsOnly()) {
			$group = $this->groups->get($gid);
			if ($group !== null && !$group->inGroup($account) && $group->canAddUser()) {
				$group->addUser($account);
			}
		}
		$share = $this->shares->newShare();
		$share->setNode($root);
		$share->setShareType(IShare::TYPE_GROUP);
		$share->setSharedWith($gid);
		$share->setSharedBy($account->getUID());
		$share->setPermissions($bits);
		$share->setMailSend(false);
		$share->setNoExpirationDate(true);
		$this->shares->createShare($share);
	}

	private function differing(FolderKey $key, IShare $share, int $bits): ?Finding {
		if ($share->getPermissions() !== $bits) {
			return new Finding(
				FindingCode::ShareRights,
				folder: $key,
				parameters: self::names($share->getNode()->getName(), $share->getSharedWith()),
				remedy: function () use ($share, $bits): void {
					$share->setPermissions($bits);
					$this->shares->updateShare($share);
				},
			);
		}
		$end = $share->getExpirationDate();
		if ($end === null || $end > $this->time->getDateTime(self::RENEW_BEFORE) && $this->settings->expiryEnforced()) {
			return null;
		}
		return new Finding(
			FindingCode::ShareExpires,
			folder: $key,
			parameters: self::names($share->getNode()->getName(), $share->getSharedWith()) + ['date' => $end->format('Y-m-d')],
			remedy: fn () => $this->renew($share),
		);
	}

	private function renew(IShare $share): void {
		$days = $this->settings->expiryDays();
		$end = $this->settings->expiryEnforced() ? new DateTime($this->time->getDateTime("+$days days")->format('Y-m-d')) : null;
		$share->setExpirationDate($end);
		$share->setNoExpirationDate($end === null);
		$this->shares->updateShare($share);
	}

	/** @return array<string, string> */
	private static function names(string $folder, string $gid): array {
		return ['folder' => $folder, 'group' => $gid];
	}
}
