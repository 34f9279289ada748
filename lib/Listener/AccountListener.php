<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Collect\CallMapper;
use OCA\ConseilMunicipal\Collect\ProposalMapper;
use OCA\ConseilMunicipal\Convocation\ConvocationMapper;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Council\MemberMapper;
use OCA\ConseilMunicipal\Discussion\MessageMapper;
use OCA\ConseilMunicipal\Outbox\Correspondence;
use OCA\ConseilMunicipal\Paper\PaperMapper;
use OCA\ConseilMunicipal\Paper\StakeholderMapper;
use OCA\ConseilMunicipal\Review\AbsenceMapper;
use OCA\ConseilMunicipal\Review\HandOver;
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
		private readonly MemberMapper $members,
		private readonly StakeholderMapper $stakeholders,
		private readonly ItemMapper $items,
		private readonly MessageMapper $messages,
		private readonly AbsenceMapper $absences,
		private readonly HandOver $handOver,
		private readonly PaperMapper $papers,
		private readonly Correspondence $correspondence,
		private readonly CallMapper $calls,
		private readonly ProposalMapper $proposals,
		private readonly ConvocationMapper $convocations,
		private readonly ServiceAccount $accounts,
		private readonly IFactory $languages,
	) {
	}

	/** @throws HintException the account owns the folders of a council */
	#[\Override]
	public function handle(Event $event): void {
		if ($event instanceof UserDeletedEvent) {
			$this->forget($event->getUser()->getUID());
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

	private function forget(string $uid): void {
		$this->members->unlinkAccount($uid);
		foreach ([
			$this->items, $this->stakeholders, $this->papers, $this->correspondence, $this->messages,
			$this->absences, $this->handOver, $this->calls, $this->proposals, $this->convocations,
		] as $knowing) {
			$knowing->forgetAccount($uid);
		}
	}
}
