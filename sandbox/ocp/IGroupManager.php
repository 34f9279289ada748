<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

interface IGroupManager {
	public function get($gid);

	public function groupExists($gid);

	public function createGroup($gid);

	public function search(string $search, ?int $limit = null, ?int $offset = 0);

	public function getUserGroups(?IUser $user = null);

	public function getUserGroupIds(IUser $user): array;

	public function displayNamesInGroup($gid, $search = '', $limit = -1, $offset = 0);

	public function isAdmin($userId);

	public function isInGroup($userId, $group);

	public function getDisplayName(string $groupId): ?string;
}
