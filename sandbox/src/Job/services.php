<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\BackgroundJob\IJobList;
use Sandbox\Job\JobList;
use function DI\get;

return [
	IJobList::class => get(JobList::class),
];
