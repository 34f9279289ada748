<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Database\CoreTables;

return static function (CoreTables $tables): void {
	$users = $tables->create('users');
	$users->addColumn('uid', 'string', ['length' => 64]);
	$users->addColumn('displayname', 'string', ['length' => 64, 'notnull' => false]);
	$users->addColumn('password', 'string', ['length' => 255]);
	$users->addColumn('email', 'string', ['length' => 255, 'notnull' => false]);
	$users->addColumn('quota', 'string', ['length' => 32, 'default' => 'default']);
	$users->addColumn('language', 'string', ['length' => 16, 'notnull' => false]);
	$users->addColumn('enabled', 'smallint', ['default' => 1]);
	$users->addColumn('last_login', 'bigint', ['default' => 0]);
	$users->setPrimaryKey(['uid']);

	$groups = $tables->create('groups');
	$groups->addColumn('gid', 'string', ['length' => 64]);
	$groups->addColumn('displayname', 'string', ['length' => 255]);
	$groups->setPrimaryKey(['gid']);

	$members = $tables->create('group_user');
	$members->addColumn('gid', 'string', ['length' => 64]);
	$members->addColumn('uid', 'string', ['length' => 64]);
	$members->setPrimaryKey(['gid', 'uid']);
	$members->addIndex(['uid'], 'gu_uid_index');

	$subAdmins = $tables->create('group_admin');
	$subAdmins->addColumn('gid', 'string', ['length' => 64]);
	$subAdmins->addColumn('uid', 'string', ['length' => 64]);
	$subAdmins->setPrimaryKey(['gid', 'uid']);

	$tokens = $tables->create('authtoken');
	$tokens->addColumn('id', 'bigint', ['autoincrement' => true]);
	$tokens->addColumn('uid', 'string', ['length' => 64]);
	$tokens->addColumn('name', 'string', ['length' => 128]);
	$tokens->addColumn('token', 'string', ['length' => 128]);
	$tokens->setPrimaryKey(['id']);
	$tokens->addUniqueIndex(['token'], 'authtoken_token_index');
};
