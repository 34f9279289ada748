<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Versions;

use OCA\Files_Versions\Events\VersionCreatedEvent;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\EventDispatcher\IEventListener;
use OCP\Files\Events\Node\BeforeNodeTouchedEvent;
use OCP\Files\Events\Node\BeforeNodeWrittenEvent;
use OCP\Files\Events\Node\NodeCopiedEvent;
use OCP\Files\Events\Node\NodeCreatedEvent;
use OCP\Files\Events\Node\NodeDeletedEvent;
use OCP\Files\Events\Node\NodeTouchedEvent;
use OCP\Files\Events\Node\NodeWrittenEvent;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;
use OCP\Files\NotFoundException;
use OCP\IUserSession;

/**
 * Makes versions where Nextcloud does: through the node events, so only where these fire. Writes within one second share one
 * version, a copy takes the earlier contents along, an empty file leaves no version.
 *
 * @template-implements IEventListener<Event>
 */
final class FollowWrites implements IEventListener {
	/** @var array<int, array{int, bool}> time before the write and whether a version was kept, by file id */
	private array $writing = [];
	/** @var array<int, int> time before the touch, by file id */
	private array $touching = [];

	public function __construct(
		private readonly VersionManager $versions,
		private readonly VersionTable $table,
		private readonly IUserSession $session,
		private readonly IEventDispatcher $events,
	) {
	}

	public function handle(Event $event): void {
		match (true) {
			$event instanceof BeforeNodeWrittenEvent => $this->beforeWrite($event->getNode()),
			$event instanceof NodeWrittenEvent => $this->afterWrite($event->getNode()),
			$event instanceof NodeCreatedEvent => $this->create($event->getNode()),
			$event instanceof BeforeNodeTouchedEvent => $this->beforeTouch($event->getNode()),
			$event instanceof NodeTouchedEvent => $this->afterTouch($event->getNode()),
			$event instanceof NodeDeletedEvent => $this->table->forget([$event->getNode()->getId()]),
			$event instanceof NodeCopiedEvent => $this->copy($event->getSource(), $event->getTarget()),
			default => null,
		};
	}

	private function beforeWrite(Node $node): void {
		if ($node instanceof File && self::exists($node)) {
			$kept = $node->getSize() > 0;
			if ($kept) {
				$this->versions->keep($node->getId());
			}
			$this->writing[$node->getId()] = [$node->getMTime(), $kept];
		}
	}

	private function afterWrite(Node $node): void {
		if (!$node instanceof File) {
			return;
		}
		$id = $node->getId();
		if (isset($this->writing[$id])) {
			[$before, $kept] = $this->writing[$id];
			unset($this->writing[$id]);
			if (($kept && $node->getMTime() !== $before) || !$this->table->has($id, $before)) {
				$this->create($node);
			} else {
				$this->table->change($id, $before, ['revision' => $node->getMTime(), 'size' => $node->getSize(), 'mimetype' => $node->getMimeType()]);
			}
		}
		$author = $this->session->getUser()?->getUID();
		if ($author !== null) {
			$this->versions->setMetadataValue($node, $this->versions->getRevision($node), 'author', $author);
		}
	}

	private function create(Node $node): void {
		if ($node instanceof File) {
			$revision = $this->table->add($node->getId(), $node->getMTime(), $node->getSize(), $node->getMimeType());
			foreach ($this->versions->getVersionsForFile($node->getOwner(), $node) as $version) {
				if ($version->getTimestamp() === $revision) {
					$this->events->dispatchTyped(new VersionCreatedEvent($node, $version));
				}
			}
		}
	}

	private function beforeTouch(Node $node): void {
		if ($node instanceof File && self::exists($node)) {
			$this->touching[$node->getId()] = $node->getMTime();
		}
	}

	private function afterTouch(Node $node): void {
		if ($node instanceof File && isset($this->touching[$node->getId()])) {
			$before = $this->touching[$node->getId()];
			unset($this->touching[$node->getId()]);
			if ($before !== $node->getMTime() && !$this->table->has($node->getId(), $node->getMTime())) {
				$this->table->change($node->getId(), $before, ['revision' => $node->getMTime()]);
			}
		}
	}

	/** Only within one home: what is copied out of a share starts afresh. */
	private function copy(Node $source, Node $target): void {
		if ($source->getMountPoint()->getNumericStorageId() !== $target->getMountPoint()->getNumericStorageId()) {
			return;
		}
		if ($source instanceof Folder && $target instanceof Folder) {
			foreach ($source->getDirectoryListing() as $child) {
				if ($target->nodeExists($child->getName())) {
					$this->copy($child, $target->get($child->getName()));
				}
			}
			return;
		}
		$this->versions->copy($source->getId(), $target->getId());
	}

	private static function exists(Node $node): bool {
		try {
			$node->getId();
			return true;
		} catch (NotFoundException) {
			return false;
		}
	}
}
