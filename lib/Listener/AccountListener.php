<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Access\DeletedAccounts;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\HintException;
use OCP\L10N\IFactory;
use OCP\User\Events\BeforeUserDeletedEvent;
use OCP\User\Events\UserDeletedEvent;

/**
 * Deleting a service account would erase every document of its council: that is refused here, whoever asks.
 * A deleted person stays in the tableau by name.
 *
 * @implements IEventListener<BeforeUserDeletedEvent|UserDeletedEvent>
 */
final class AccountListener implements IEventListener {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly DeletedAccounts $deleted,
		private readonly ServiceAccount $accounts,
		private readonly IFactory $languages,
	) {
	}

	/** @throws HintException the account owns the folders of a council */
	#[\Override]
	public function handle(Event $event): void {
		if ($event instanceof UserDeletedEvent) {
			$this->deleted->forget($event->getUser()->getUID());
		}
		if (!$event instanceof BeforeUserDeletedEvent || $this->accounts->isRemoving()) {
			return;
		}
		$uid = $event->getUser()->getUID();
		if (str_starts_with($uid, ServiceAccount::PREFIX) && $this->councils->serviceUidsAmong([$uid]) !== []) {
			throw new HintException(
				'This account owns the folders of a council: deleting it would erase every document. Delete the council instead (occ conseil_municipal:council:delete).',
				$this->languages->get(Application::APP_ID)->t('This account owns the folders of a council: deleting it would erase every document. Delete the council instead (occ conseil_municipal:council:delete).'),
			);
		}
	}
}
