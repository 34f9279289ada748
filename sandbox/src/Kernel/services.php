<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\AppFramework\Utility\ITimeFactory;
use Psr\Log\LoggerInterface;
use Sandbox\Kernel\Apps;
use Sandbox\Kernel\Clock;
use Sandbox\Kernel\Environment;
use Sandbox\Kernel\FileLog;
use Psr\Clock\ClockInterface;
use function DI\autowire;
use function DI\get;

use OCP\ITempManager;
use OCP\Security\ISecureRandom;
use Sandbox\Kernel\SecureRandom;
use Sandbox\Kernel\TemporaryFolders;

use OCP\App\IAppManager;
use Sandbox\Kernel\AppManager;

return [
	IAppManager::class => autowire(AppManager::class),
	ISecureRandom::class => autowire(SecureRandom::class),
	ITempManager::class => get(TemporaryFolders::class),
	Apps::class => autowire(),
	ITimeFactory::class => autowire(Clock::class),
	ClockInterface::class => get(ITimeFactory::class),
	LoggerInterface::class => static fn (Environment $environment) => new FileLog($environment),
];
