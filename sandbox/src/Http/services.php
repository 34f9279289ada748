<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\IRequest;
use OCP\IURLGenerator;
use Sandbox\Http\Request;
use Sandbox\Http\UrlGenerator;
use function DI\get;

return [
	IRequest::class => get(Request::class),
	IURLGenerator::class => get(UrlGenerator::class),
];
