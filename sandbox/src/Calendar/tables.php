<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Database\CoreTables;

return static function (CoreTables $tables): void {
	$calendars = $tables->create('calendars');
	$calendars->addColumn('id', 'bigint', ['autoincrement' => true]);
	$calendars->addColumn('owner', 'string', ['length' => 64]);
	$calendars->addColumn('uri', 'string', ['length' => 255]);
	$calendars->setPrimaryKey(['id']);
	$calendars->addUniqueIndex(['owner', 'uri'], 'calendars_index');

	$objects = $tables->create('calendarobjects');
	$objects->addColumn('id', 'bigint', ['autoincrement' => true]);
	$objects->addColumn('calendarid', 'bigint', []);
	$objects->addColumn('uri', 'string', ['length' => 255]);
	$objects->addColumn('uid', 'string', ['length' => 255]);
	$objects->addColumn('calendardata', 'text', []);
	$objects->setPrimaryKey(['id']);
	$objects->addUniqueIndex(['calendarid', 'uri'], 'calobjects_index');
	$objects->addUniqueIndex(['calendarid', 'uid'], 'calobjects_by_uid_index');
};
