<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use DI\ContainerBuilder;
use Psr\Container\ContainerInterface;
use Sandbox\Config\SystemConfig;

/**
 * One per process: the server container, the enabled apps and what they registered.
 *
 * Each folder of `src/` may hold, next to its classes:
 * `services.php` (PHP-DI definitions), `tables.php` (a closure receiving a `Sandbox\Database\CoreTables`),
 * `listeners.php` (event class → listener classes), `routes.php` (list of `Sandbox\Http\CoreRoute`), `commands.php` (command classes).
 */
final class Kernel {
	private static ?self $instance = null;

	private ContainerInterface $server;
	private ?Apps $apps = null;

	private function __construct() {
		$builder = new ContainerBuilder();
		foreach (self::parts('services.php') as $file) {
			$builder->addDefinitions($file);
		}
		$this->server = $builder->build();
	}

	public static function instance(): self {
		return self::$instance ??= new self();
	}

	/** Forgets everything: the next call starts as a new process would. For tests. */
	public static function reset(): void {
		self::$instance = null;
	}

	/** @return list<string> files called $name in the folders of src/ */
	public static function parts(string $name): array {
		return glob(dirname(__DIR__) . '/*/' . $name) ?: [];
	}

	public function server(): ContainerInterface {
		return $this->server;
	}

	/**
	 * @template T of object
	 * @param class-string<T> $id
	 * @return T
	 */
	public function get(string $id): object {
		return $this->server->get($id);
	}

	public function isInstalled(): bool {
		return $this->get(SystemConfig::class)->get('installed', false) === true;
	}

	/** The enabled apps, registered on the first call. */
	public function apps(): Apps {
		if ($this->apps === null) {
			$this->apps = $this->get(Apps::class);
			$this->apps->registerAll();
		}
		return $this->apps;
	}
}
