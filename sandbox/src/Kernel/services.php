<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\App\IAppManager;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDateTimeZone;
use OCP\ITempManager;
use OCP\Security\ICrypto;
use OCP\Security\ISecureRandom;
use Psr\Clock\ClockInterface;
use Psr\Log\LoggerInterface;
use Sandbox\Kernel\AppManager;
use Sandbox\Kernel\Apps;
use Sandbox\Kernel\Clock;
use Sandbox\Kernel\Crypto;
use Sandbox\Kernel\Environment;
use Sandbox\Kernel\FileLog;
use Sandbox\Kernel\SecureRandom;
use Sandbox\Kernel\TemporaryFolders;
use Sandbox\Kernel\TimeZones;
use function DI\autowire;
use function DI\get;

return [
	Apps::class => autowire(),
	ClockInterface::class => get(ITimeFactory::class),
	IAppManager::class => autowire(AppManager::class),
	ICrypto::class => autowire(Crypto::class),
	IDateTimeZone::class => autowire(TimeZones::class),
	ISecureRandom::class => autowire(SecureRandom::class),
	ITempManager::class => get(TemporaryFolders::class),
	ITimeFactory::class => autowire(Clock::class),
	LoggerInterface::class => static fn (Environment $environment) => new FileLog($environment),
];
