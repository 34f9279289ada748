<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Console;

use Sandbox\Kernel\Kernel;
use Symfony\Component\Console\Application;
use Symfony\Component\Console\Command\Command;

/** The command line: the host's commands, then those of the enabled apps. */
final class Occ {
	/** Those that work before `install`. */
	private const BEFORE_INSTALL = ['install', 'status'];

	public static function run(): int {
		date_default_timezone_set('UTC');
		$application = new Application('Sandbox');
		$kernel = Kernel::instance();
		$installed = $kernel->isInstalled();
		foreach (Kernel::parts('commands.php') as $file) {
			foreach (require $file as $class) {
				$command = $kernel->get($class);
				if ($installed || in_array($command->getName(), self::BEFORE_INSTALL, true)) {
					$application->add($command);
				}
			}
		}
		if ($installed) {
			self::addAppCommands($application, $kernel);
		}
		return $application->run();
	}

	private static function addAppCommands(Application $application, Kernel $kernel): void {
		foreach ($kernel->apps()->enabled() as $app) {
			foreach ($app->texts('commands/command') as $class) {
				$command = $kernel->apps()->container($app->id)->get($class);
				if (!$command instanceof Command) {
					throw new \RuntimeException($class . ' is not a console command');
				}
				$application->add($command);
			}
			$kernel->apps()->boot($app->id);
		}
	}
}
