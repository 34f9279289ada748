<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Withdrawal;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemService;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reply\Room;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * Members who take no part in an item, as they told the secretary: whom the quorum of that item does not count, and whose voices are not cast on it. The
 * interface draws the consequences (src/withdrawal); nobody is kept from anything here.
 *
 * @psalm-import-type ConseilAnswerItem from ResponseDefinitions
 */
final class Withdrawals {
	public function __construct(
		private readonly WithdrawalMapper $withdrawals,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return list<ConseilAnswerItem> items of the meeting in order, with who withdraws; empty for whoever does not manage the council */
	public function ofMeeting(Workspace $workspace): array {
		if (!$workspace->grant->can(Action::Manage)) {
			return [];
		}
		$lines = $this->withdrawals->ofMeeting($workspace->meeting->getCouncilId(), $workspace->meeting->getId());
		$numbers = Numbering::of(array_map(static fn (array $line): ItemKind => $line['kind'], $lines));
		$items = [];
		foreach ($lines as $id => $line) {
			$items[] = ['itemId' => $id, 'number' => $numbers[$id] === null ? null : (string)$numbers[$id], 'title' => $line['title'], 'withdrawn' => self::said($line['withdrawn'])];
		}
		return $items;
	}

	/**
	 * Said again with another ground, the new one counts; harmless when repeated.
	 *
	 * @throws Conflict
	 * @throws Invalid
	 */
	public function record(Workspace $workspace, Item $item, Room $room, int $memberId, mixed $ground): void {
		ItemService::mustBeThere($item);
		if (!isset($room->members[$memberId])) {
			throw new Conflict('no_member', 'Only members of the council in exercise on the day of the meeting withdraw from an item. Nothing was recorded; reload the page.');
		}
		$why = (is_string($ground) ? Ground::tryFrom($ground) : null)
			?? throw new Invalid('ground_unknown', 'Say why the member withdraws: a personal interest, the vote on the accounts, or a seat held for the commune. Nothing was recorded.', field: 'ground');
		if ($this->withdrawals->put($item->getCouncilId(), $item->getId(), $memberId, $why, $workspace->grant->user->getDisplayName(), $this->time->getTime())) {
			$this->journal->record($item->getCouncilId(), 'withdrawal_recorded', ['member' => $memberId, 'ground' => $why->value], $item->getMeetingId(), $item->getId());
		}
	}

	/** The member takes part after all; harmless when repeated. */
	public function remove(Item $item, int $memberId): void {
		if ($this->withdrawals->remove($item->getCouncilId(), $item->getId(), $memberId)) {
			$this->journal->record($item->getCouncilId(), 'withdrawal_removed', ['member' => $memberId], $item->getMeetingId(), $item->getId());
		}
	}

	/**
	 * @param array<int, Ground> $withdrawn by member
	 * @return list<array{memberId: int, ground: 'personal_interest'|'accounts'|'l1111_6_ii'}>
	 */
	private static function said(array $withdrawn): array {
		return array_map(static fn (int $memberId): array => ['memberId' => $memberId, 'ground' => $withdrawn[$memberId]->value], array_keys($withdrawn));
	}
}
