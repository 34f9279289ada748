<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

interface IGroup {
	public function getGID(): string;

	public function getDisplayName(): string;

	public function setDisplayName(string $displayName): bool;

	public function getUsers(): array;

	public function inGroup(IUser $user): bool;

	public function addUser(IUser $user): void;

	public function removeUser(IUser $user): void;

	public function searchUsers(string $search, ?int $limit = null, ?int $offset = null): array;

	public function count(string $search = ''): int|bool;

	public function delete(): bool;

	public function canAddUser(): bool;
}
