<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Database\CoreTables;

return static function (CoreTables $tables): void {
	$appConfig = $tables->create('appconfig');
	$appConfig->addColumn('appid', 'string', ['length' => 32]);
	$appConfig->addColumn('configkey', 'string', ['length' => 64]);
	$appConfig->addColumn('configvalue', 'text', ['notnull' => false]);
	$appConfig->addColumn('type', 'integer', ['default' => 2]);
	$appConfig->addColumn('lazy', 'smallint', ['default' => 0]);
	$appConfig->setPrimaryKey(['appid', 'configkey']);

	$preferences = $tables->create('preferences');
	$preferences->addColumn('userid', 'string', ['length' => 64]);
	$preferences->addColumn('appid', 'string', ['length' => 32]);
	$preferences->addColumn('configkey', 'string', ['length' => 64]);
	$preferences->addColumn('configvalue', 'text', ['notnull' => false]);
	$preferences->setPrimaryKey(['userid', 'appid', 'configkey']);
};
