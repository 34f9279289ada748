<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\EventDispatcher\IEventDispatcher;

/** What one app registered: class names by kind. */
final class Registrations {
	/** @var list<class-string> */
	public array $capabilities = [];
	/** @var list<class-string> */
	public array $widgets = [];
	/** @var list<class-string> */
	public array $searchProviders = [];
	/** @var list<class-string> */
	public array $templateProviders = [];
	/** @var list<class-string> */
	public array $notifiers = [];
	/** @var list<class-string> */
	public array $setupChecks = [];
	/** @var list<array{class-string, bool}> class and whether it is asked for other apps' controllers too */
	public array $middlewares = [];
	/** @var list<array{string, class-string, int}> event, listener, priority */
	public array $listeners = [];
	/** @var class-string|null */
	public ?string $lexicon = null;

	public function listen(AppContainer $container): void {
		$dispatcher = $container->get(IEventDispatcher::class);
		foreach ($this->listeners as [$event, $listener, $priority]) {
			$dispatcher->addServiceListener($event, $listener, $priority);
		}
	}
}
