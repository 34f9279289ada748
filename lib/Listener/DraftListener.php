<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Agenda\FileChanges;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Files\Events\Node\AbstractNodeEvent;
use OCP\Files\Events\Node\BeforeNodeDeletedEvent;
use OCP\Files\Events\Node\BeforeNodeRenamedEvent;
use OCP\Files\Events\Node\NodeRenamedEvent;
use OCP\Files\Events\Node\NodeWrittenEvent;
use Psr\Container\ContainerInterface;

/**
 * Hears every change of a file of the whole instance: what lies in no council's folder costs neither a query nor a service, which is why
 * these are only asked for once a file is known to be ours.
 *
 * @template-implements IEventListener<Event>
 */
final class DraftListener implements IEventListener {
	public function __construct(
		private readonly ContainerInterface $services,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		$node = match (true) {
			$event instanceof BeforeNodeRenamedEvent => $event->getSource(),
			$event instanceof NodeRenamedEvent => $event->getTarget(),
			$event instanceof AbstractNodeEvent => $event->getNode(),
			default => null,
		};
		$account = $node === null ? null : SharedFile::serviceAccountOf($node);
		if ($node === null || $account === null) {
			return;
		}
		$changes = $this->services->get(FileChanges::class);
		$changes->changed($account);
		match (true) {
			$event instanceof NodeWrittenEvent => $changes->written($node),
			$event instanceof BeforeNodeDeletedEvent => $changes->aboutToBeRemoved($node),
			default => null,
		};
	}
}
