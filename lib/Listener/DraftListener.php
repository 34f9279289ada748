<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Activity\DocumentActivities;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\BackgroundJob\SyncCouncilJob;
use OCA\ConseilMunicipal\Paper\PaperFileMapper;
use OCP\BackgroundJob\IJobList;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Files\Events\Node\AbstractNodeEvent;
use OCP\Files\Events\Node\BeforeNodeDeletedEvent;
use OCP\Files\Events\Node\BeforeNodeRenamedEvent;
use OCP\Files\Events\Node\NodeRenamedEvent;
use OCP\Files\Events\Node\NodeWrittenEvent;
use OCP\Files\File;
use OCP\IUserSession;

/**
 * Hears every change of a file of the whole instance: what lies in no council's folder costs no query. For the others it
 * notes who wrote and asks for a reading of the council's folders.
 *
 * @template-implements IEventListener<Event>
 */
final class DraftListener implements IEventListener {
	public function __construct(
		private readonly IUserSession $session,
		private readonly IJobList $jobs,
		private readonly DocumentMapper $documents,
		private readonly DocumentActivities $activities,
		private readonly PaperFileMapper $paperFiles,
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
		$owner = $node === null ? null : SharedFile::serviceAccountOf($node);
		if ($owner === null) {
			return;
		}
		$this->jobs->add(SyncCouncilJob::class, ['serviceUid' => $owner]);
		if ($event instanceof NodeWrittenEvent) {
			$this->attribute($event);
		} elseif ($event instanceof BeforeNodeDeletedEvent) {
			$this->tellRemoval($event);
		}
	}

	private function tellRemoval(BeforeNodeDeletedEvent $event): void {
		$remover = $this->session->getUser()?->getUID();
		$document = $remover === null || !$event->getNode() instanceof File ? null : $this->documents->findByFile($event->getNode()->getId());
		if ($remover !== null && $document !== null) {
			$this->activities->removedBy($document, $remover);
		}
	}

	private function attribute(NodeWrittenEvent $event): void {
		$writer = $this->session->getUser()?->getUID();
		$node = $event->getNode();
		if ($writer !== null && $node instanceof File) {
			$this->documents->attribute($node->getId(), $writer);
			$this->paperFiles->attribute($node->getId(), $writer);
		}
	}
}
