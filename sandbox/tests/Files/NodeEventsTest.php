<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Files;

use OCP\EventDispatcher\IEventDispatcher;
use OCP\Exceptions\AbortedEventException;
use OCP\Files\Events\Node\BeforeNodeCopiedEvent;
use OCP\Files\Events\Node\BeforeNodeCreatedEvent;
use OCP\Files\Events\Node\BeforeNodeDeletedEvent;
use OCP\Files\Events\Node\BeforeNodeRenamedEvent;
use OCP\Files\Events\Node\BeforeNodeTouchedEvent;
use OCP\Files\Events\Node\BeforeNodeWrittenEvent;
use OCP\Files\Events\Node\NodeCopiedEvent;
use OCP\Files\Events\Node\NodeCreatedEvent;
use OCP\Files\Events\Node\NodeDeletedEvent;
use OCP\Files\Events\Node\NodeRenamedEvent;
use OCP\Files\Events\Node\NodeTouchedEvent;
use OCP\Files\Events\Node\NodeWrittenEvent;
use OCP\Files\NotPermittedException;
use OCP\HintException;
use OCP\Lock\LockedException;

final class NodeEventsTest extends Host {
	private const ALL = [
		BeforeNodeCreatedEvent::class, NodeCreatedEvent::class, BeforeNodeWrittenEvent::class, NodeWrittenEvent::class, BeforeNodeTouchedEvent::class,
		NodeTouchedEvent::class, BeforeNodeRenamedEvent::class, NodeRenamedEvent::class, BeforeNodeCopiedEvent::class, NodeCopiedEvent::class,
		BeforeNodeDeletedEvent::class, NodeDeletedEvent::class,
	];

	protected function setUp(): void {
		parent::setUp();
		$this->createUsers('alice', 'bob');
	}

	public function testCreatingAndOverwritingAreAnnouncedAsNextcloudDoes(): void {
		$heard = $this->listenTo(self::ALL);
		$file = $this->home('alice')->newFile('f', 'one');
		self::assertSame(['BeforeNodeCreatedEvent /alice/files/f', 'BeforeNodeWrittenEvent /alice/files/f', 'NodeCreatedEvent /alice/files/f', 'NodeWrittenEvent /alice/files/f'], $heard->exchangeArray([]));
		$file->putContent('two');
		self::assertSame(['BeforeNodeWrittenEvent /alice/files/f', 'NodeWrittenEvent /alice/files/f'], $heard->exchangeArray([]));
		$this->home('alice')->newFile('empty');
		self::assertSame(
			['BeforeNodeTouchedEvent', 'BeforeNodeCreatedEvent', 'BeforeNodeWrittenEvent', 'NodeTouchedEvent', 'NodeCreatedEvent', 'NodeWrittenEvent'],
			array_map(static fn (string $line): string => strtok($line, ' '), $heard->exchangeArray([])),
		);
	}

	public function testRenamingCopyingAndDeletingAreAnnouncedOnce(): void {
		$file = $this->home('alice')->newFile('f', 'one');
		$heard = $this->listenTo(self::ALL);
		$file = $file->move('/alice/files/g');
		self::assertSame(['BeforeNodeRenamedEvent /alice/files/f → /alice/files/g', 'NodeRenamedEvent /alice/files/f → /alice/files/g'], $heard->exchangeArray([]));
		$file->copy('/alice/files/h');
		self::assertSame(
			['BeforeNodeCopiedEvent /alice/files/g → /alice/files/h', 'BeforeNodeCreatedEvent /alice/files/h', 'BeforeNodeWrittenEvent /alice/files/h',
				'NodeCopiedEvent /alice/files/g → /alice/files/h', 'NodeCreatedEvent /alice/files/h', 'NodeWrittenEvent /alice/files/h'],
			$heard->exchangeArray([]),
		);
		$file->delete();
		self::assertSame(['BeforeNodeDeletedEvent /alice/files/g', 'NodeDeletedEvent /alice/files/g'], $heard->getArrayCopy());
	}

	public function testOnlyTheHomeLookedAtFirstIsHeard(): void {
		$this->home('bob')->getId();
		$heard = $this->listenTo(self::ALL);
		$this->home('alice')->newFile('f', 'one');
		self::assertSame([], $heard->getArrayCopy());
		$this->home('bob')->newFile('f', 'one');
		self::assertCount(4, $heard);
	}

	public function testAListenerCanRefuseAMoveAndADeletion(): void {
		$file = $this->home('alice')->newFile('f', 'one');
		foreach ([BeforeNodeRenamedEvent::class, BeforeNodeDeletedEvent::class] as $class) {
			$this->get(IEventDispatcher::class)->addListener($class, static fn () => throw new AbortedEventException('no'));
		}
		$file->delete();
		self::assertTrue($this->home('alice')->nodeExists('f'));
		$this->expectException(NotPermittedException::class);
		$file->move('/alice/files/g');
	}

	public function testWhatAListenerThrowsStopsNothing(): void {
		$this->get(IEventDispatcher::class)->addListener(NodeWrittenEvent::class, static fn () => throw new \RuntimeException('broken listener'));
		self::assertSame('one', $this->home('alice')->newFile('f', 'one')->getContent());
		$this->get(IEventDispatcher::class)->addListener(BeforeNodeWrittenEvent::class, static fn () => throw new HintException('refused', 'because'));
		$this->expectException(HintException::class);
		$this->home('alice')->newFile('g', 'two');
	}

	public function testAListenerMayReadTheWrittenFileButNotWriteItAgain(): void {
		$seen = null;
		$refused = false;
		$this->get(IEventDispatcher::class)->addListener(NodeWrittenEvent::class, static function (NodeWrittenEvent $event) use (&$seen, &$refused): void {
			$seen = $event->getNode()->getContent();
			try {
				$event->getNode()->putContent('again');
			} catch (LockedException) {
				$refused = true;
			}
		});
		$this->home('alice')->newFile('f', 'one');
		self::assertSame(['one', true], [$seen, $refused]);
		self::assertSame('one', $this->home('alice')->get('f')->getContent());
	}
}
