<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Agenda\OverwriteWatch;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Files\Events\Node\BeforeNodeReadEvent;
use OCP\Files\Events\Node\BeforeNodeWrittenEvent;
use OCP\Files\Events\Node\NodeWrittenEvent;
use OCP\Files\File;
use OCP\Files\NotFoundException;
use OCP\IUser;
use OCP\IUserSession;
use Psr\Container\ContainerInterface;

/**
 * Hears files of the whole instance being read and replaced, and passes on those of the councils. Runs after the app
 * « Versions » has kept what is being replaced.
 *
 * @template-implements IEventListener<Event>
 */
final class OverwriteListener implements IEventListener {
	public const PRIORITY = -100;

	public function __construct(
		private readonly IUserSession $session,
		private readonly ContainerInterface $services,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		$isConcerned = $event instanceof BeforeNodeReadEvent || $event instanceof BeforeNodeWrittenEvent || $event instanceof NodeWrittenEvent;
		$file = $isConcerned ? $event->getNode() : null;
		$person = $this->session->getUser();
		if (!$file instanceof File || $person === null) {
			return;
		}
		try {
			$account = SharedFile::serviceAccountOf($file);
			if ($account !== null) {
				$this->tell($event, $file, $person, $account);
			}
		} catch (NotFoundException) {
			// A file that is being made is not there before it is written: nothing is replaced.
		}
	}

	private function tell(Event $event, File $file, IUser $person, string $account): void {
		$watch = $this->services->get(OverwriteWatch::class);
		match (true) {
			$event instanceof BeforeNodeReadEvent => $watch->fetched($file, $person, $account),
			$event instanceof BeforeNodeWrittenEvent => $watch->aboutToReplace($file),
			$event instanceof NodeWrittenEvent => $watch->replaced($file, $person, $account),
			default => null,
		};
	}
}
