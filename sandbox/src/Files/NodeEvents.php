<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\Exceptions\AbortedEventException;
use OCP\Files\Events\Node\BeforeNodeCopiedEvent;
use OCP\Files\Events\Node\BeforeNodeCreatedEvent;
use OCP\Files\Events\Node\BeforeNodeDeletedEvent;
use OCP\Files\Events\Node\BeforeNodeReadEvent;
use OCP\Files\Events\Node\BeforeNodeRenamedEvent;
use OCP\Files\Events\Node\BeforeNodeTouchedEvent;
use OCP\Files\Events\Node\BeforeNodeWrittenEvent;
use OCP\Files\Events\Node\NodeCopiedEvent;
use OCP\Files\Events\Node\NodeCreatedEvent;
use OCP\Files\Events\Node\NodeDeletedEvent;
use OCP\Files\Events\Node\NodeRenamedEvent;
use OCP\Files\Events\Node\NodeTouchedEvent;
use OCP\Files\Events\Node\NodeWrittenEvent;
use OCP\Files\Node;
use OCP\HintException;
use Psr\Log\LoggerInterface;

/**
 * Dispatches node events as often and in the order Nextcloud does.
 * Like there, only for what lies in the home of the user whose files were looked at first in this process.
 */
final class NodeEvents {
	private const BEFORE = [
		'touch' => BeforeNodeTouchedEvent::class, 'create' => BeforeNodeCreatedEvent::class, 'write' => BeforeNodeWrittenEvent::class,
		'read' => BeforeNodeReadEvent::class,
	];
	private const AFTER = ['touch' => NodeTouchedEvent::class, 'create' => NodeCreatedEvent::class, 'write' => NodeWrittenEvent::class];

	public function __construct(
		private readonly IEventDispatcher $events,
		private readonly Mounts $mounts,
		private readonly LoggerInterface $log,
	) {
	}

	public function concern(string $path): bool {
		$root = $this->mounts->defaultRoot();
		return $root !== null && ($path === $root || str_starts_with($path, $root . '/'));
	}

	/** @param list<'touch'|'create'|'write'|'read'> $operations @param callable(): Node $node */
	public function before(array $operations, string $path, callable $node): void {
		foreach ($this->concern($path) ? $operations : [] as $operation) {
			$this->dispatch(new (self::BEFORE[$operation])($node()));
		}
	}

	/** @param list<'touch'|'create'|'write'> $operations @param callable(): Node $node */
	public function after(array $operations, string $path, callable $node): void {
		foreach ($this->concern($path) ? $operations : [] as $operation) {
			$this->dispatch(new (self::AFTER[$operation])($node()));
		}
	}

	/** @return bool false when a listener refused */
	public function beforeDelete(Node $node): bool {
		return !$this->concern($node->getPath()) || $this->ask(new BeforeNodeDeletedEvent($node));
	}

	public function afterDelete(Node $node): void {
		if ($this->concern($node->getPath())) {
			$this->dispatch(new NodeDeletedEvent($node));
		}
	}

	/** @return bool false when a listener refused */
	public function beforeRename(Node $source, Node $target): bool {
		return !$this->concern($source->getPath()) || $this->ask(new BeforeNodeRenamedEvent($source, $target));
	}

	public function afterRename(Node $source, Node $target): void {
		if ($this->concern($source->getPath()) && $this->concern($target->getPath())) {
			$this->dispatch(new NodeRenamedEvent($source, $target));
		}
	}

	/** @return bool false when a listener refused */
	public function beforeCopy(Node $source, Node $target): bool {
		return !$this->concernBoth($source, $target) || $this->ask(new BeforeNodeCopiedEvent($source, $target));
	}

	public function afterCopy(Node $source, Node $target): void {
		if ($this->concernBoth($source, $target)) {
			$this->dispatch(new NodeCopiedEvent($source, $target));
		}
	}

	public function concernBoth(Node $source, Node $target): bool {
		return $this->concern($source->getPath()) && $this->concern($target->getPath());
	}

	private function ask(BeforeNodeDeletedEvent|BeforeNodeRenamedEvent|BeforeNodeCopiedEvent $event): bool {
		try {
			$this->events->dispatchTyped($event);
			return true;
		} catch (AbortedEventException $exception) {
			$this->log->warning('The operation was refused by a listener', ['exception' => $exception]);
			return false;
		} catch (\Exception $exception) {
			$this->swallow($exception);
			return true;
		}
	}

	private function dispatch(Event $event): void {
		try {
			$this->events->dispatchTyped($event);
		} catch (\Exception $exception) {
			$this->swallow($exception);
		}
	}

	/** What a listener throws is only logged, as in Nextcloud; a hint for the user goes through. */
	private function swallow(\Exception $exception): void {
		$this->log->error('A listener of a node event failed: ' . $exception->getMessage(), ['exception' => $exception]);
		if ($exception instanceof HintException) {
			throw $exception;
		}
	}
}
