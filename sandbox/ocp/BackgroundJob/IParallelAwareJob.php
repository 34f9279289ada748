<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\BackgroundJob;

interface IParallelAwareJob {
	public function setAllowParallelRuns(bool $allow): void;

	public function getAllowParallelRuns(): bool;
}
