<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Files\FileOwners;
use OCP\AppFramework\Services\IInitialState;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Util;

/**
 * Adds our script to the Files app, for people of a council only. The event is `OCA\Files\Event\LoadAdditionalScriptsEvent`, registered by its
 * name; before Nextcloud 33 the script registers in lists that nobody reads.
 *
 * @implements IEventListener<Event>
 */
final class FilesScriptListener implements IEventListener {
	public const EVENT = 'OCA\Files\Event\LoadAdditionalScriptsEvent';

	public function __construct(
		private readonly Access $access,
		private readonly IInitialState $state,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		$owners = FileOwners::of($this->access->grants());
		if ($owners !== []) {
			$this->state->provideInitialState('fileOwners', $owners);
			Util::addInitScript(Application::APP_ID, Application::APP_ID . '-files');
		}
	}
}
