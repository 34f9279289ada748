<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Database\CoreTables;

return static function (CoreTables $tables): void {
	$migrations = $tables->create('migrations');
	$migrations->addColumn('app', 'string', ['length' => 255]);
	$migrations->addColumn('version', 'string', ['length' => 255]);
	$migrations->setPrimaryKey(['app', 'version']);
};
