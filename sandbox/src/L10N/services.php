<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\L10N\IFactory;
use Sandbox\L10N\Factory;
use function DI\get;

return [
	IFactory::class => get(Factory::class),
];
