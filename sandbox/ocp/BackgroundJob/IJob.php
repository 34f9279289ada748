<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\BackgroundJob;

interface IJob {
	public const TIME_INSENSITIVE = 0;

	public const TIME_SENSITIVE = 1;

	public function start(IJobList $jobList): void;

	public function setId(string $id): void;

	public function setLastRun(int $lastRun): void;

	public function setArgument(mixed $argument): void;

	public function getId(): string;

	public function getLastRun(): int;

	public function getArgument(): mixed;
}
