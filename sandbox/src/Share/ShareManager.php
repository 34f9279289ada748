<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\EventDispatcher\IEventDispatcher;
use OCP\Files\IRootFolder;
use OCP\Files\Node;
use OCP\IUserManager;
use OCP\Share\Events\BeforeShareCreatedEvent;
use OCP\Share\Events\BeforeShareDeletedEvent;
use OCP\Share\Events\ShareAcceptedEvent;
use OCP\Share\Events\ShareCreatedEvent;
use OCP\Share\Events\ShareDeletedEvent;
use OCP\Share\Events\ShareDeletedFromSelfEvent;
use OCP\Share\Events\ShareMovedEvent;
use OCP\Share\Exceptions\AlreadySharedException;
use OCP\Share\Exceptions\ShareNotFound;
use OCP\Share\IManager;
use OCP\Share\IShare;
use Sandbox\Files\Mounts;

/** Shares with users and groups; every change is visible to the recipients at once. */
final class ShareManager implements IManager {
	public function __construct(
		private readonly ShareTable $table,
		private readonly ShareChecks $checks,
		private readonly Recipients $recipients,
		private readonly ShareTargets $targets,
		private readonly SharingSettings $settings,
		private readonly Mounts $mounts,
		private readonly IRootFolder $root,
		private readonly IUserManager $users,
		private readonly IEventDispatcher $events,
	) {
	}

	public function newShare(): IShare {
		return new Share($this->root);
	}

	/** Sharing once more with the same recipient gives back the existing share, unchanged, and says again that it was created. */
	public function createShare(IShare $share): IShare {
		$this->checks->canShare($share);
		$this->checks->general($share);
		$this->checks->path($share);
		$node = $share->getNode();
		$share->setShareOwner($node->getOwner()->getUID());
		try {
			$this->checkType($share);
			if ($share->getShareType() === IShare::TYPE_USER && $share->getSharedWith() === $share->getShareOwner()) {
				throw new \InvalidArgumentException('Cannot share with the share owner');
			}
			$share->setTarget($this->targets->wanted($share));
			$this->announce($share);
			$time = new \DateTime();
			$share->stored($this->table->insert($share, $time->getTimestamp()), $time);
		} catch (AlreadySharedException $exception) {
			$share = $exception->getExistingShare()->setNode($node);
		}
		$this->mounts->forget();
		$this->events->dispatchTyped(new ShareCreatedEvent($share));
		return $share;
	}

	public function updateShare(IShare $share, bool $onlyValid = true): IShare {
		$this->checks->canShare($share);
		$original = $this->getShareById($share->getFullId(), null, $onlyValid);
		if ($share->getShareType() !== $original->getShareType()) {
			throw new \InvalidArgumentException('Cannot change share type');
		}
		if ($share->getSharedWith() !== $original->getSharedWith() && $share->getShareType() !== IShare::TYPE_USER) {
			throw new \InvalidArgumentException('Can only update recipient on user shares');
		}
		$this->checks->general($share);
		$this->checkType($share, $share->getExpirationDate() != $original->getExpirationDate());
		$this->checks->path($share);
		$this->table->change((int)$share->getId(), [
			'share_with' => $share->getSharedWith(), 'permissions' => $share->getPermissions(), 'expiration' => $share->getExpirationDate()?->getTimestamp(),
			'note' => $share->getNote(), 'label' => $share->getLabel(),
			// a user share just created has no status yet: as in Nextcloud, read it again before changing it
			...($share->getShareType() === IShare::TYPE_USER ? ['accepted' => $share->getStatus()] : []),
		]);
		$this->table->changeOwnRows((int)$share->getId(), ['permissions' => $share->getPermissions()]);
		$this->mounts->forget();
		return $share;
	}

	public function acceptShare(IShare $share, string $recipientId): IShare {
		$this->recipients->accept($share, $recipientId);
		$this->events->dispatchTyped(new ShareAcceptedEvent($share));
		return $share;
	}

	public function deleteShare(IShare $share): void {
		if (!$share instanceof Share || !$share->hasId()) {
			throw new \InvalidArgumentException('Share does not have a full ID');
		}
		$this->events->dispatchTyped(new BeforeShareDeletedEvent($share));
		$this->table->delete((int)$share->getId());
		$this->mounts->forget();
		$this->events->dispatchTyped(new ShareDeletedEvent($share));
	}

	public function deleteFromSelf(IShare $share, string $recipientId): void {
		$this->recipients->leave($share, $recipientId);
		$this->events->dispatchTyped(new ShareDeletedFromSelfEvent($share));
	}

	/** $share as `getDeletedSharedWith` returned it. */
	public function restoreShare(IShare $share, string $recipientId): IShare {
		$this->recipients->restore($share, $recipientId);
		return $this->getShareById($share->getFullId(), $recipientId);
	}

	public function moveShare(IShare $share, string $recipientId): IShare {
		$this->recipients->move($share, $recipientId);
		$this->events->dispatchTyped(new ShareMovedEvent($share, $this->users->get($recipientId)));
		return $share;
	}

	public function getSharesBy(string $userId, int $shareType, ?Node $path = null, bool $reshares = false, int $limit = 50, int $offset = 0, bool $onlyValid = true): array {
		$rows = $this->table->by($userId, $shareType, $path, $reshares, $limit, $offset);
		return $this->valid(array_map(fn (array $row): Share => Share::fromRow($this->root, $row), $rows), $onlyValid);
	}

	public function getSharedWith(string $userId, int $shareType, ?Node $node = null, int $limit = 50, int $offset = 0): array {
		if (!in_array($shareType, [IShare::TYPE_USER, IShare::TYPE_GROUP], true)) {
			return [];
		}
		$own = $shareType === IShare::TYPE_GROUP ? $this->table->ownRows($userId) : [];
		$shares = [];
		foreach ($this->table->with($userId, $shareType, $node?->getId(), $limit, $offset) as $row) {
			$share = Share::fromRow($this->root, $row);
			$shares[] = isset($own[$row['id']]) ? $share->withOwnRow($own[$row['id']]) : $share;
		}
		return $this->valid($shares, true);
	}

	public function getDeletedSharedWith(string $userId, int $shareType, ?Node $node = null, int $limit = 50, int $offset = 0): array {
		$shares = $this->getSharedWith($userId, $shareType, $node, $limit, $offset);
		return array_filter($shares, fn (IShare $share): bool => $share->getPermissions() === 0 && $this->users->userExists($share->getShareOwner()));
	}

	public function getShareById(string $id, ?string $recipient = null, bool $onlyValid = true): IShare {
		[$provider, $number] = [...explode(':', $id, 2), ''];
		if ($provider !== 'ocinternal') {
			throw new ShareNotFound();
		}
		$share = Share::fromRow($this->root, $this->table->byId($number));
		$own = $recipient === null || $share->getShareType() !== IShare::TYPE_GROUP ? null : $this->table->own((int)$share->getId(), $recipient);
		$share = $own === null ? $share : $share->withOwnRow($own);
		return $this->valid([$share], $onlyValid)[0] ?? throw new ShareNotFound('The requested share does not exist anymore');
	}

	public function shareApiEnabled(): bool {
		return $this->settings->enabled();
	}

	public function shareApiInternalDefaultExpireDate(): bool {
		return $this->settings->internalExpiry();
	}

	public function shareApiInternalDefaultExpireDateEnforced(): bool {
		return $this->settings->internalExpiryEnforced();
	}

	public function shareApiInternalDefaultExpireDays(): int {
		return $this->settings->internalExpiryDays();
	}

	public function shareWithGroupMembersOnly(): bool {
		return $this->settings->ownGroupsOnly();
	}

	public function shareWithGroupMembersOnlyExcludeGroupsList(): array {
		return $this->settings->ownGroupsOnlyExcluded();
	}

	public function allowGroupSharing(): bool {
		return $this->settings->groupSharing();
	}

	public function sharingDisabledForUser(?string $userId): bool {
		return $this->settings->sharingDisabledForUser($userId);
	}

	public function shareProviderExists(int $shareType): bool {
		return in_array($shareType, [IShare::TYPE_USER, IShare::TYPE_GROUP], true);
	}

	private function checkType(IShare $share, bool $expiryToo = true): void {
		if ($share->getShareType() === IShare::TYPE_USER) {
			$this->checks->userShare($share);
		} else {
			$this->checks->groupShare($share);
		}
		if ($expiryToo) {
			$this->checks->expiry($share);
		}
	}

	private function announce(IShare $share): void {
		$event = new BeforeShareCreatedEvent($share);
		$this->events->dispatchTyped($event);
		if ($event->isPropagationStopped() && $event->getError() !== null) {
			throw new \Exception($event->getError());
		}
	}

	/**
	 * An expired share is removed as soon as it is met.
	 *
	 * @param list<Share> $shares
	 * @return list<Share>
	 */
	private function valid(array $shares, bool $onlyValid): array {
		return array_values(array_filter($shares, function (Share $share) use ($onlyValid): bool {
			if (!$onlyValid || !$share->isExpired()) {
				return true;
			}
			$this->deleteShare($share);
			return false;
		}));
	}
}
