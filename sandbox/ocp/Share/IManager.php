<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Share;

use OCP\Files\Node;

interface IManager {
	public function createShare(IShare $share): IShare;

	public function updateShare(IShare $share, bool $onlyValid = true): IShare;

	public function acceptShare(IShare $share, string $recipientId): IShare;

	public function deleteShare(IShare $share): void;

	public function deleteFromSelf(IShare $share, string $recipientId): void;

	public function restoreShare(IShare $share, string $recipientId): IShare;

	public function moveShare(IShare $share, string $recipientId): IShare;

	/** @return IShare[] */
	public function getSharesBy(string $userId, int $shareType, ?Node $path = null, bool $reshares = false, int $limit = 50, int $offset = 0, bool $onlyValid = true): array;

	/** @return IShare[] */
	public function getSharedWith(string $userId, int $shareType, ?Node $node = null, int $limit = 50, int $offset = 0): array;

	/** @return IShare[] */
	public function getDeletedSharedWith(string $userId, int $shareType, ?Node $node = null, int $limit = 50, int $offset = 0): array;

	public function getShareById(string $id, ?string $recipient = null, bool $onlyValid = true): IShare;

	public function newShare(): IShare;

	public function shareApiEnabled(): bool;

	public function shareApiInternalDefaultExpireDate(): bool;

	public function shareApiInternalDefaultExpireDateEnforced(): bool;

	public function shareApiInternalDefaultExpireDays(): int;

	public function shareWithGroupMembersOnly(): bool;

	/** @return array */
	public function shareWithGroupMembersOnlyExcludeGroupsList(): array;

	public function allowGroupSharing(): bool;

	public function sharingDisabledForUser(?string $userId): bool;

	public function shareProviderExists(int $shareType): bool;
}
