<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Http\Client\IClientService;
use Sandbox\Client\ClientService;
use function DI\autowire;

return [
	IClientService::class => autowire(ClientService::class),
];
