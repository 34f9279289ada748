<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/*
 * Makes groups and accounts inside a host in one process: eight occ commands take most of the time of a small test.
 * `php people.php FILE`, FILE being what starts the host; on its input {"groups": [gid], "people": [{"uid", "name", "password", "groups", "email"}]}.
 */

require $argv[1];

$asked = json_decode((string)stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR);
$groups = OCP\Server::get(OCP\IGroupManager::class);
$users = OCP\Server::get(OCP\IUserManager::class);
foreach ($asked['groups'] as $gid) {
	$groups->createGroup($gid) ?? throw new RuntimeException("no group $gid");
}
foreach ($asked['people'] as $person) {
	$user = $users->createUser($person['uid'], $person['password']);
	if (!$user instanceof OCP\IUser) {
		throw new RuntimeException('no account ' . $person['uid']);
	}
	$user->setDisplayName($person['name']);
	if ($person['email'] !== null) {
		$user->setSystemEMailAddress($person['email']);
	}
	foreach ($person['groups'] as $gid) {
		$groups->get($gid)->addUser($user);
	}
}
