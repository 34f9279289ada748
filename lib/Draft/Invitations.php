<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Paper\StakeholderMapper;
use OCA\ConseilMunicipal\Paper\Subject;
use OCA\ConseilMunicipal\Restriction\Entrusting;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * People are invited to work on an item, and leave it. Both change who reads its drafts: they go into the journal as well as
 * into the history of the item. Harmless when repeated.
 */
final class Invitations {
	private const MAX = 40;

	public function __construct(
		private readonly StakeholderMapper $stakeholders,
		private readonly CouncilPeople $people,
		private readonly People $names,
		private readonly Activities $activities,
		private readonly Journal $journal,
		private readonly Notices $notices,
		private readonly Entrusting $entrusting,
		private readonly ITimeFactory $time,
		private readonly OpeningKeeper $openings,
	) {
	}

	/**
	 * @throws Invalid the person holds no role in the council
	 * @throws Conflict too many people already
	 * @throws Forbidden the item has drafts that are hidden from who invites
	 */
	public function invite(Workspace $workspace, Item $item, string $uid): void {
		if ($uid === '' || $this->people->rolesOf($workspace->council(), $uid) === []) {
			throw new Invalid('unknown_person', 'This person does not belong to the council. Choose somebody among its councillors and agents.', field: 'uid');
		}
		$this->entrusting->item($workspace->grant, $item->getId());
		if (count($this->stakeholders->of($item->getCouncilId(), Subject::Item, [$item->getId()])) >= self::MAX) {
			throw new Conflict('too_many_stakeholders', 'At most {maximum} people are invited to work on one item. Remove somebody first.', ['maximum' => self::MAX], 'uid');
		}
		if (!$this->stakeholders->add($item->getCouncilId(), Subject::Item, $item->getId(), $uid, $workspace->uid(), $this->time->getTime())) {
			return;
		}
		$this->record($workspace, $item, $uid, ActivityType::StakeholderAdded, 'stakeholder_added');
		$this->notices->tell(self::notice($workspace, $item, $uid));
	}

	/** @throws Forbidden a councillor may only leave for himself */
	public function remove(Workspace $workspace, Item $item, string $uid): void {
		if ($uid === '') {
			throw new Invalid('required', 'This cannot be empty.', field: 'uid');
		}
		if ($uid !== $workspace->uid() && !$workspace->grant->can(Action::Prepare)) {
			throw new Forbidden('not_allowed', 'Your role in this council does not allow this. Ask a manager of the council.');
		}
		if ($this->stakeholders->remove($item->getCouncilId(), Subject::Item, $item->getId(), $uid)) {
			$this->openings->settle($workspace->council());
			$this->record($workspace, $item, $uid, ActivityType::StakeholderRemoved, 'stakeholder_removed');
			$this->notices->done([NoticeKind::StakeholderAdded], Place::item($item), $uid);
		}
	}

	private function record(Workspace $workspace, Item $item, string $uid, ActivityType $type, string $entry): void {
		$person = ['person' => $uid, 'name' => $this->names->name($uid)];
		$this->journal->record($item->getCouncilId(), $entry, $person, $item->getMeetingId(), $item->getId());
		$this->activities->record($type, Place::item($item), $workspace->uid(), $person);
	}

	private static function notice(Workspace $workspace, Item $item, string $uid): Notice {
		return new Notice(NoticeKind::StakeholderAdded, $uid, $workspace->uid(), Place::item($item), '/seances/' . $item->getMeetingId() . '/points/' . $item->getId());
	}
}
