<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Event;

use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\EventDispatcher\IEventListener;
use Sandbox\Kernel\Kernel;

/** Listeners by exact class name of the event, highest priority first, then in order of registration. */
final class Dispatcher implements IEventDispatcher {
	/** @var array<string, array<int, list<callable>>> */
	private array $listeners = [];

	public function addListener(string $eventName, callable $listener, int $priority = 0): void {
		$this->listeners[ltrim($eventName, '\\')][$priority][] = $listener;
	}

	public function addServiceListener(string $eventName, string $className, int $priority = 0): void {
		$this->addListener($eventName, static function (Event $event) use ($className): void {
			$kernel = Kernel::instance();
			$listener = ($kernel->apps()->containerOfClass($className) ?? $kernel->server())->get($className);
			if (!$listener instanceof IEventListener) {
				throw new \InvalidArgumentException($className . ' is not an event listener');
			}
			$listener->handle($event);
		}, $priority);
	}

	public function removeListener(string $eventName, callable $listener): void {
		foreach ($this->listeners[ltrim($eventName, '\\')] ?? [] as $priority => $listeners) {
			$this->listeners[ltrim($eventName, '\\')][$priority] = array_values(array_filter($listeners, static fn ($candidate) => $candidate !== $listener));
		}
	}

	public function hasListeners(string $eventName): bool {
		return array_filter($this->listeners[ltrim($eventName, '\\')] ?? []) !== [];
	}

	public function dispatchTyped(Event $event): void {
		$byPriority = $this->listeners[$event::class] ?? [];
		krsort($byPriority);
		foreach ($byPriority as $listeners) {
			foreach ($listeners as $listener) {
				if ($event->isPropagationStopped()) {
					return;
				}
				$listener($event, $event::class, $this);
			}
		}
	}
}
