<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\Constants;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\IRootFolder;
use OCP\Files\NotFoundException;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Share\Exceptions\AlreadySharedException;
use OCP\Share\Exceptions\GenericShareException;
use OCP\Share\IShare;
use Sandbox\Files\Mounts;

/** Why Nextcloud refuses a share; the exceptions are the ones it throws. */
final class ShareChecks {
	public function __construct(
		private readonly ShareTable $table,
		private readonly SharingSettings $settings,
		private readonly Mounts $mounts,
		private readonly IRootFolder $root,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
	) {
	}

	/** @throws \Exception */
	public function canShare(IShare $share): void {
		if (!$this->settings->enabled()) {
			throw new \Exception('Sharing is disabled');
		}
		if ($this->settings->sharingDisabledForUser($share->getSharedBy())) {
			throw new \Exception('Sharing is disabled for you');
		}
	}

	/** @throws GenericShareException|\InvalidArgumentException */
	public function general(IShare $share): void {
		$this->recipientAndInitiator($share);
		try {
			$node = $share->getNode();
		} catch (NotFoundException) {
			throw new \InvalidArgumentException('Shared path must be set');
		}
		if ($this->root->getUserFolder($share->getSharedBy())->getId() === $node->getId()) {
			throw new \InvalidArgumentException('You cannot share your root folder');
		}
		if (!$node->isShareable()) {
			throw new GenericShareException('You are not allowed to share ' . $node->getName(), code: 404);
		}
		$this->permissions($share);
	}

	/** @throws \InvalidArgumentException when a share the user received lies below */
	public function path(IShare $share): void {
		$node = $share->getNode();
		if ($node instanceof Folder && $this->mounts->below($node->getPath()) !== []) {
			throw new \InvalidArgumentException('You cannot share a folder that contains other shares');
		}
	}

	/** @throws \Exception|AlreadySharedException */
	public function userShare(IShare $share): void {
		if ($this->settings->ownGroupsOnly()) {
			$common = array_intersect($this->groups->getUserGroupIds($this->users->get($share->getSharedBy())), $this->groups->getUserGroupIds($this->users->get($share->getSharedWith())));
			if (array_diff($common, $this->settings->ownGroupsOnlyExcluded()) === []) {
				throw new \Exception('Sharing is only allowed with group members');
			}
		}
		$this->refuseTwin($share, 'Sharing ' . $share->getNode()->getName() . ' failed, because this item is already shared with the account ' . $share->getSharedWith());
	}

	/** @throws \Exception|AlreadySharedException */
	public function groupShare(IShare $share): void {
		if (!$this->settings->groupSharing()) {
			throw new \Exception('Group sharing is now allowed');
		}
		if ($this->settings->ownGroupsOnly()) {
			$group = $this->groups->get($share->getSharedWith());
			$sharer = $this->users->get($share->getSharedBy());
			if ($group === null || in_array($share->getSharedWith(), $this->settings->ownGroupsOnlyExcluded(), true) || !$group->inGroup($sharer)) {
				throw new \Exception('Sharing is only allowed within your own groups');
			}
		}
		$this->refuseTwin($share, 'Path is already shared with this group');
	}

	/** Sets the end the instance imposes, or refuses the one asked for. */
	public function expiry(Share $share): void {
		$enforced = $this->settings->internalExpiryEnforced();
		if ($share->getNoExpirationDate() && !$enforced) {
			return;
		}
		$end = $share->getExpirationDate();
		if ($end !== null) {
			$end->setTime(23, 59, 59);
			if (new \DateTime('today') >= $end) {
				throw new GenericShareException('Expiration date is in the past', code: 404);
			}
		} elseif (!$share->hasId() && $this->settings->internalExpiry()) {
			$end = (new \DateTime('today'))->setTime(23, 59, 59)->modify('+' . $this->settings->internalDefaultDays() . ' days');
		}
		if ($enforced) {
			if ($end === null) {
				throw new \InvalidArgumentException('Expiration date is enforced');
			}
			$days = $this->settings->internalExpiryDays();
			if ((new \DateTime('today'))->setTime(23, 59, 59)->modify('+' . $days . ' days') < $end) {
				throw new GenericShareException('Cannot set expiration date more than ' . $days . ' days in the future', code: 404);
			}
		}
		$share->setExpirationDate($end);
	}

	private function recipientAndInitiator(IShare $share): void {
		$problem = match (true) {
			$share->getShareType() === IShare::TYPE_USER && !$this->users->userExists($share->getSharedWith()) => 'Share recipient is not a valid user',
			$share->getShareType() === IShare::TYPE_GROUP && !$this->groups->groupExists($share->getSharedWith()) => 'Share recipient is not a valid group',
			!in_array($share->getShareType(), [IShare::TYPE_USER, IShare::TYPE_GROUP], true) => 'Unknown share type',
			$share->getSharedBy() === null => 'Share initiator must be set',
			$share->getShareType() === IShare::TYPE_USER && $share->getSharedWith() === $share->getSharedBy() => 'Cannot share with yourself',
			default => null,
		};
		if ($problem !== null) {
			throw new \InvalidArgumentException($problem);
		}
	}

	private function permissions(IShare $share): void {
		$asked = $share->getPermissions();
		if ($asked === null || $asked < 0 || $asked > Constants::PERMISSION_ALL) {
			throw new \InvalidArgumentException('Valid permissions are required for sharing');
		}
		if ($share->getNode() instanceof File && ($asked & (Constants::PERMISSION_CREATE | Constants::PERMISSION_DELETE)) !== 0) {
			throw new \InvalidArgumentException('File shares cannot have create or delete permissions');
		}
		$own = 0;
		foreach ($this->root->getUserFolder($share->getSharedBy())->getById($share->getNodeId()) as $node) {
			$own |= $node->getPermissions();
		}
		if (($asked & ~$own) !== 0) {
			throw new GenericShareException('Cannot increase permissions of ' . $share->getNode()->getPath(), code: 404);
		}
		if (($asked & Constants::PERMISSION_READ) === 0) {
			throw new \InvalidArgumentException('Shares need at least read permissions');
		}
	}

	private function refuseTwin(IShare $share, string $message): void {
		foreach ($this->table->ofNode($share->getNodeId()) as $row) {
			$same = $share instanceof Share && $share->hasId() && $share->getId() === (string)$row['id'];
			if (!$same && $row['share_with'] === $share->getSharedWith() && (int)$row['share_type'] === $share->getShareType()) {
				throw new AlreadySharedException($message, Share::fromRow($this->root, $row));
			}
		}
	}
}
