<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Paper\PaperTitles;
use OCA\ConseilMunicipal\Paper\StakeholderMapper;
use OCA\ConseilMunicipal\Paper\Subject;
use OCP\AppFramework\Utility\ITimeFactory;
use Throwable;

/**
 * Makes the agenda item of an accepted subject: its folder becomes the folder of the item, with every document and version; who
 * proposed it works on it; it comes from the paper that
 * the subject named.
 *
 * The folder is moved first, then item and answer are written together. A crash in between leaves a folder that the agenda takes
 * for an item made by hand, and that the next attempt takes over.
 */
final class ProposalItem {
	/** The agenda may be reordered by others at the same moment; adding at its end contradicts nobody. */
	private const ATTEMPTS = 5;

	public function __construct(
		private readonly AgendaService $agenda,
		private readonly ItemMapper $items,
		private readonly MeetingFolders $meetings,
		private readonly ProposalFolders $folders,
		private readonly CouncilPeople $people,
		private readonly StakeholderMapper $stakeholders,
		private readonly PaperTitles $papers,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param callable(int): void $settle keeps the answer, in the same transaction as the item, whose id it is given
	 */
	public function make(Workspace $workspace, Proposal $proposal, bool $withWhy, callable $settle): Item {
		$this->bringFolder($workspace, $proposal);
		try {
			return $this->insert($workspace, $proposal, $withWhy, $settle);
		} catch (Throwable $failure) {
			$this->folders->giveBack($workspace->council(), $proposal);
			throw $failure;
		}
	}

	/** Numbers and folders follow; an agent is in charge, a councillor a stakeholder. */
	public function follow(Workspace $workspace, Item $item, Proposal $proposal): void {
		$uid = $proposal->getUid();
		if ($uid !== null && $item->getOwnerUid() !== $uid && $this->people->rolesOf($workspace->council(), $uid) !== []) {
			$this->stakeholders->add($item->getCouncilId(), Subject::Item, $item->getId(), $uid, $workspace->uid(), $this->time->getTime());
		}
		if ($proposal->getPaperId() !== null && $item->getPaperId() === $proposal->getPaperId()) {
			// Whoever works on the paper reads the item’s drafts from now on.
			$this->journal->record($item->getCouncilId(), 'item_attached_to_paper', ['paperId' => $proposal->getPaperId(), 'proposal' => $proposal->getId()], $item->getMeetingId(), $item->getId());
		}
		$this->agenda->follow($workspace);
	}

	private function bringFolder(Workspace $workspace, Proposal $proposal): void {
		$council = $workspace->council();
		if ($this->folders->find($council, $proposal) === null) {
			return;
		}
		if ($this->meetings->find($council, $workspace->meeting) === null) {
			$this->agenda->follow($workspace); // makes the folder of the meeting anew
		}
		$meeting = $this->meetings->find($council, $workspace->meeting)
			?? throw new Conflict('folder_missing', 'The folder of “{title}” has been deleted. Restore it or make a new one first.', ['title' => $workspace->meeting->getTitle()]);
		$this->folders->moveInto($council, $proposal, $meeting);
	}

	/** @param callable(int): void $settle */
	private function insert(Workspace $workspace, Proposal $proposal, bool $withWhy, callable $settle): Item {
		for ($attempt = 1; ; $attempt++) {
			$made = null;
			try {
				$this->agenda->reorder($workspace, function (array $agenda) use ($workspace, $proposal, $withWhy, $settle, &$made): array {
					[$made, $agenda] = $this->placed($workspace, $proposal, $withWhy, $agenda);
					$settle($made->getId());
					return $agenda;
				});
				return $made ?? throw new \LogicException('The agenda was not changed');
			} catch (Stale $stale) {
				if ($attempt === self::ATTEMPTS) {
					throw new Conflict('agenda_busy', 'The agenda is being changed by somebody else at this moment. Nothing was changed; try again in a moment.', previous: $stale);
				}
			}
		}
	}

	/**
	 * @param list<Item> $agenda
	 * @return array{Item, list<Item>}
	 */
	private function placed(Workspace $workspace, Proposal $proposal, bool $withWhy, array $agenda): array {
		foreach ($agenda as $known) {
			if ($proposal->getFolderId() !== null && $known->getFolderId() === $proposal->getFolderId()) {
				$this->fill($known, $workspace, $proposal, $withWhy);
				return [$this->items->update($known), $agenda];
			}
		}
		$item = AgendaService::blank($workspace->meeting->getCouncilId(), $workspace->meeting->getId());
		$this->fill($item, $workspace, $proposal, $withWhy);
		$folder = $this->folders->find($workspace->council(), $proposal);
		if ($proposal->getFolderId() !== null) {
			$item->setFolderId($proposal->getFolderId());
			$item->setFolderName($folder?->getName());
			$item->setFolderMissing($folder === null); // it can be taken back from the trash
		}
		$item->setPosition(Numbering::lastPlace(array_map(static fn (Item $known): ItemKind => $known->kind(), $agenda), $item->kind()));
		$item = $this->items->insert($item);
		array_splice($agenda, $item->getPosition(), 0, [$item]);
		return [$item, $agenda];
	}

	private function fill(Item $item, Workspace $workspace, Proposal $proposal, bool $withWhy): void {
		$item->setTitle($proposal->getTitle());
		$item->setKind($proposal->getKind());
		if ($withWhy) {
			$item->setSummary($proposal->getWhy());
		}
		if ($item->getPaperId() === null && $this->papers->isThere($item->getCouncilId(), $proposal->getPaperId())) {
			$item->setPaperId($proposal->getPaperId());
		}
		if ($proposal->getUid() !== null && Action::Prepare->allowedTo($this->people->rolesOf($workspace->council(), $proposal->getUid()))) {
			$item->setOwnerUid($proposal->getUid());
		}
	}
}
