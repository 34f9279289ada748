<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Database\CoreTables;

return static function (CoreTables $tables): void {
	$activity = $tables->create('activity');
	$activity->addColumn('activity_id', 'bigint', ['autoincrement' => true]);
	$activity->addColumn('affecteduser', 'string', ['length' => 64]);
	$activity->addColumn('timestamp', 'bigint', ['default' => 0]);
	$activity->addColumn('content', 'text');
	$activity->setPrimaryKey(['activity_id']);
	$activity->addIndex(['affecteduser', 'activity_id'], 'activity_user');
};
