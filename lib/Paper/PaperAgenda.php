<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Restriction\Entrusting;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Papers come before the council: as items of its agendas, with their files.
 *
 * @psalm-import-type ConseilPaperMove from ResponseDefinitions
 */
final class PaperAgenda {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly PaperMapper $papers,
		private readonly Papers $service,
		private readonly PaperPresenter $present,
		private readonly PieceMoves $pieces,
		private readonly AgendaService $agenda,
		private readonly ItemMapper $items,
		private readonly Activities $activities,
		private readonly Journal $journal,
		private readonly Entrusting $entrusting,
		private readonly OpeningKeeper $openings,
	) {
	}

	/**
	 * The paper becomes an item. It takes the next version of the paper, so that of two people who do it at once the second is told.
	 *
	 * @param int $version that the person saw
	 * @param ?list<int> $fileIds files that go with it; null for all
	 * @return ConseilPaperMove
	 * @throws Stale
	 */
	public function inscribe(OpenPaper $open, int $version, Workspace $workspace, mixed $kind, ?array $fileIds): array {
		self::mustBeOfOneCouncil($open, $workspace);
		AgendaService::mustBeDraft($workspace);
		$paper = $open->paper;
		if ($paper->getState() === PaperState::Closed->value) {
			throw new Conflict('paper_closed', '“{title}” is closed. Reopen the paper first.', ['title' => $paper->getTitle()]);
		}
		$this->mustNotBeThere($paper, $workspace);
		$paths = $this->pieces->chosen($open, $fileIds);
		$values = [
			'kind' => $kind, 'title' => $paper->getTitle(), 'summary' => $paper->getSummary(), 'ownerUid' => $paper->getOwnerUid(),
			'themes' => array_filter([$paper->getTheme()]),
		];
		$item = $paper->getVersion() !== $version ? null : $this->atomic(
			fn (): ?Item => $this->papers->advance($paper) ? $this->agenda->insert($workspace, $values, null, $paper->getId()) : null,
			$this->db,
		);
		if ($item === null) {
			throw $this->service->stale($open);
		}
		$this->agenda->follow($workspace);
		$this->record($open, $item);
		return $this->answer($open, $workspace, $item, $this->pieces->toItem($workspace, $this->items->find($item->getId()), $paths));
	}

	/**
	 * An item that is there already comes from this paper; whoever works on the paper works on the item. Again with other files, or with
	 * those that could not move before: only they move.
	 *
	 * @param list<int> $fileIds files that go to it
	 * @return ConseilPaperMove
	 */
	public function attach(Workspace $workspace, Item $item, OpenPaper $open, array $fileIds): array {
		self::mustBeOfOneCouncil($open, $workspace);
		if ($fileIds !== []) {
			AgendaService::mustBeDraft($workspace);
		}
		$paths = $this->pieces->chosen($open, $fileIds);
		if ($item->getPaperId() !== $open->paper->getId()) {
			$this->entrusting->item($workspace->grant, $item->getId());
			$item->setPaperId($open->paper->getId());
			$this->items->update($item);
			$this->record($open, $item);
		}
		return $this->answer($open, $workspace, $item, $this->pieces->toItem($workspace, $item, $paths));
	}

	/** The item stays as it is, with its files; who worked on it through the paper only does so no more. */
	public function detach(Workspace $workspace, Item $item): void {
		$paperId = $item->getPaperId();
		if ($paperId === null) {
			return;
		}
		$item->setPaperId(null);
		$this->items->update($item);
		$this->journal->record($item->getCouncilId(), 'item_detached_from_paper', ['paperId' => $paperId], $item->getMeetingId(), $item->getId());
		$this->openings->settle($workspace->council());
	}

	/** @return ConseilPaperMove */
	public function giveBack(Workspace $workspace, Item $item, OpenPaper $open): array {
		return $this->answer($open, $workspace, $item, $this->pieces->toPaper($workspace, $item, $open));
	}

	private static function mustBeOfOneCouncil(OpenPaper $open, Workspace $workspace): void {
		if ($open->paper->getCouncilId() !== $workspace->meeting->getCouncilId()) {
			throw new Conflict('other_council', 'This paper belongs to {council}, the meeting to {other}. A paper only comes before its own council.',
				['council' => $open->council()->getName(), 'other' => $workspace->council()->getName()]);
		}
	}

	private function mustNotBeThere(Paper $paper, Workspace $workspace): void {
		foreach ($this->agenda->agenda($workspace->meeting->getId()) as $item) {
			if ($item->getPaperId() === $paper->getId()) {
				throw new Conflict('already_on_agenda', '“{title}” is on the agenda of this meeting already.', ['title' => $paper->getTitle()], data: ['itemId' => $item->getId()]);
			}
		}
	}

	/** Whoever works on the paper reads the item’s drafts from now on: the journal has it too. */
	private function record(OpenPaper $open, Item $item): void {
		$this->journal->record($item->getCouncilId(), 'item_attached_to_paper', ['paperId' => $open->paper->getId(), 'paper' => $open->paper->getTitle(), 'readers' => $open->stakeholders],
			$item->getMeetingId(), $item->getId());
		$place = new Place($item->getCouncilId(), $item->getMeetingId(), $item->getId(), paperId: $open->paper->getId());
		$this->activities->record(ActivityType::PaperOnAgenda, $place, $open->uid(), ['paper' => $open->paper->getTitle()]);
	}

	/**
	 * @param array{moved: list<int>, left: list<array{name: string, message: string}>} $pieces
	 * @return ConseilPaperMove
	 */
	private function answer(OpenPaper $open, Workspace $workspace, Item $item, array $pieces): array {
		$current = new OpenPaper($open->grant, $this->papers->find($open->paper->getId()), $open->view, $open->stakeholders);
		return ['paper' => $this->present->paper($current), 'itemId' => $item->getId(), 'meetingId' => $workspace->meeting->getId()] + $pieces;
	}
}
