<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Database\CoreTables;

return static function (CoreTables $tables): void {
	$jobs = $tables->create('jobs');
	$jobs->addColumn('id', 'bigint', ['autoincrement' => true]);
	$jobs->addColumn('class', 'string', ['length' => 255]);
	$jobs->addColumn('argument', 'string', ['length' => 4000]);
	$jobs->addColumn('argument_hash', 'string', ['length' => 64]);
	$jobs->addColumn('last_run', 'bigint', ['default' => 0]);
	$jobs->addColumn('last_checked', 'bigint', ['default' => 0]);
	$jobs->addColumn('reserved_at', 'bigint', ['default' => 0]);
	$jobs->setPrimaryKey(['id']);
	$jobs->addIndex(['class', 'argument_hash'], 'job_argument_hash');
	$jobs->addIndex(['last_checked', 'reserved_at'], 'job_lastcheck_reserved');
};
