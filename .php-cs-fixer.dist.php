<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Nextcloud\CodingStandard\Config;

require_once __DIR__ . '/vendor/autoload.php';

$config = new Config();
$config->getFinder()
	->in([__DIR__ . '/lib', __DIR__ . '/tests/php', __DIR__ . '/sandbox', __DIR__ . '/build', __DIR__ . '/templates', __DIR__ . '/scripts'])
	->exclude(['vendor', 'data']);
return $config;
