<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Database\CoreTables;

return static function (CoreTables $tables): void {
	$notifications = $tables->create('notifications');
	$notifications->addColumn('id', 'bigint', ['autoincrement' => true]);
	$notifications->addColumn('app', 'string', ['length' => 32]);
	$notifications->addColumn('uid', 'string', ['length' => 64]);
	$notifications->addColumn('timestamp', 'bigint', ['default' => 0]);
	$notifications->addColumn('object_type', 'string', ['length' => 64]);
	$notifications->addColumn('object_id', 'string', ['length' => 64]);
	$notifications->addColumn('subject', 'string', ['length' => 64]);
	$notifications->addColumn('content', 'text');
	$notifications->setPrimaryKey(['id']);
	$notifications->addIndex(['uid'], 'notif_uid_index');
	$notifications->addIndex(['app', 'object_type', 'object_id'], 'notif_object_index');
};
