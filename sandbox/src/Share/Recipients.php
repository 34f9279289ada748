<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Share\Exceptions\GenericShareException;
use OCP\Share\IShare;
use Sandbox\Files\Mounts;

/** What one recipient does with a share: accept it, leave it, take it back, give it another place. */
final class Recipients {
	public function __construct(
		private readonly ShareTable $table,
		private readonly ShareTargets $targets,
		private readonly Mounts $mounts,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
	) {
	}

	/** May be repeated. Somebody who left stays away: `restore` brings them back. */
	public function accept(IShare $share, string $uid): void {
		if ($share->getShareType() === IShare::TYPE_USER) {
			if ($share->getSharedWith() !== $uid) {
				throw new GenericShareException('Recipient does not match');
			}
			$this->table->change((int)$share->getId(), ['accepted' => IShare::STATUS_ACCEPTED, 'file_target' => $this->targets->unique($uid, $share)]);
		} else {
			$this->requireMember($share, $uid);
			$own = $this->table->own((int)$share->getId(), $uid);
			if ($own === null) {
				$this->table->insertOwn($share, $uid, $this->targetFor($uid, $share), IShare::STATUS_ACCEPTED);
			} else {
				$this->table->change((int)$own['id'], ['accepted' => IShare::STATUS_ACCEPTED]);
			}
		}
		$this->mounts->forget($uid);
	}

	public function leave(IShare $share, string $uid): void {
		if ($share->getShareType() === IShare::TYPE_GROUP) {
			$group = $this->groups->get($share->getSharedWith()) ?? throw new GenericShareException('Group "' . $share->getSharedWith() . '" does not exist');
			$user = $this->users->get($uid);
			if ($user === null || !$group->inGroup($user)) {
				return;
			}
			$id = $this->table->own((int)$share->getId(), $uid)['id'] ?? $this->table->insertOwn($share, $uid, $this->targets->wanted($share), IShare::STATUS_PENDING);
			$this->table->change((int)$id, ['permissions' => 0]);
		} else {
			if ($share->getSharedWith() !== $uid) {
				throw new GenericShareException('Recipient does not match');
			}
			$this->table->delete((int)$share->getId());
		}
		$this->mounts->forget($uid);
	}

	/** Works for group shares only, as in Nextcloud: the rights of the group's row are the member's again. */
	public function restore(IShare $share, string $uid): void {
		$own = $share->getParent() === null ? null : $this->table->own($share->getParent(), $uid);
		if ($own !== null) {
			$this->table->change((int)$own['id'], ['permissions' => (int)$this->table->byId($share->getId())['permissions']]);
		}
		$this->mounts->forget($uid);
	}

	/** Stores the place that `$share->getTarget()` names. */
	public function move(IShare $share, string $uid): void {
		if ($share->getShareType() === IShare::TYPE_USER) {
			if ($share->getSharedWith() !== $uid) {
				throw new \InvalidArgumentException('Invalid share recipient');
			}
			$this->table->change((int)$share->getId(), ['file_target' => $share->getTarget()]);
		} else {
			$this->requireMember($share, $uid);
			$own = $this->table->own((int)$share->getId(), $uid);
			if ($own === null) {
				$this->table->insertOwn($share, $uid, $share->getTarget(), IShare::STATUS_ACCEPTED);
			} else {
				$this->table->change((int)$own['id'], ['file_target' => $share->getTarget()]);
			}
		}
		$this->mounts->forget($uid);
	}

	/** Where the member already sees the same node through another group, else a free place. */
	private function targetFor(string $uid, IShare $share): string {
		foreach ($this->mounts->of($uid) as $mount) {
			if ($mount->isShare() && $mount->getStorageRootId() === $share->getNodeId()) {
				return substr(rtrim($mount->getMountPoint(), '/'), strlen('/' . $uid . '/files'));
			}
		}
		return $this->targets->unique($uid, $share);
	}

	private function requireMember(IShare $share, string $uid): void {
		$group = $this->groups->get($share->getSharedWith()) ?? throw new \InvalidArgumentException('Group "' . $share->getSharedWith() . '" does not exist');
		$user = $this->users->get($uid);
		if ($user === null || !$group->inGroup($user)) {
			throw new \InvalidArgumentException('Recipient not in receiving group');
		}
	}
}
