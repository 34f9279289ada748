<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\EventDispatcher\IEventDispatcher;
use Sandbox\Event\Dispatcher;
use Sandbox\Kernel\Kernel;

return [
	IEventDispatcher::class => static function (): Dispatcher {
		$dispatcher = new Dispatcher();
		foreach (Kernel::parts('listeners.php') as $file) {
			foreach (require $file as $event => $listeners) {
				foreach ($listeners as $listener) {
					$dispatcher->addServiceListener($event, $listener);
				}
			}
		}
		return $dispatcher;
	},
];
