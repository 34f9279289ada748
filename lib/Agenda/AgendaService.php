<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;
use Psr\Log\LoggerInterface;

/**
 * The order of the agenda: items come, move and go; numbers and folders follow.
 *
 * Each change takes the meeting's next version, so that of two people who reorder at once the second is told.
 *
 * @psalm-import-type ConseilItem from ResponseDefinitions
 * @psalm-import-type ConseilPreparation from ResponseDefinitions
 */
final class AgendaService {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
		private readonly Reconciliation $reconciliation,
		private readonly Preparation $preparation,
		private readonly Activities $activities,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * @param array<string, mixed> $values title and kind at least, see {@see ItemDetails}
	 * @param ?int $position zero-based; null for the last place
	 * @return ConseilItem
	 */
	public function add(Workspace $workspace, array $values, ?int $position): array {
		$item = $this->insert($workspace, $values, $position);
		$this->follow($workspace);
		return $this->preparation->item($workspace, $item->getId());
	}

	/**
	 * Its row alone: {@see follow()} makes its folder.
	 *
	 * @param array<string, mixed> $values title and kind at least, see {@see ItemDetails}
	 * @param ?int $position zero-based; null for the last place
	 */
	public function insert(Workspace $workspace, array $values, ?int $position = null, ?int $paperId = null): Item {
		Addenda::mustTakeItems($workspace);
		$item = self::blank($workspace->meeting->getCouncilId(), $workspace->meeting->getId());
		$item->setAddendum(Addenda::of($workspace->meeting));
		$item->setPaperId($paperId);
		(new ItemDetails($values + ['title' => null, 'kind' => null]))->applyTo($item);
		$this->reorder($workspace, static function (array $agenda) use ($item, $position): array {
			$kinds = array_map(static fn (Item $known): ItemKind => $known->kind(), $agenda);
			$place = ($item->awaitsAddendum() ? null : $position) ?? Numbering::lastPlace($kinds, $item->kind());
			array_splice($agenda, max(0, min($place, count($agenda))), 0, [$item]);
			return $agenda;
		});
		$this->activities->record(ActivityType::ItemAdded, Place::item($item), $workspace->uid());
		return $item;
	}

	/**
	 * @param int $position zero-based place once moved
	 * @param int $version of the meeting that the move was made on
	 * @return ConseilPreparation
	 * @throws Stale the agenda moved meanwhile; `current` holds it
	 */
	public function move(Workspace $workspace, Item $item, int $position, int $version): array {
		Addenda::mustBeFree($workspace, $item);
		if ($workspace->meeting->getVersion() !== $version) {
			throw $this->stale($workspace);
		}
		$isConvened = $workspace->meeting->takesAddenda();
		$this->reorder($workspace, static function (array $agenda) use ($item, $position, $isConvened): array {
			$rest = array_values(array_filter($agenda, static fn (Item $known): bool => $known->getId() !== $item->getId()));
			$moved = array_values(array_filter($agenda, static fn (Item $known): bool => $known->getId() === $item->getId()));
			array_splice($rest, max(0, min($position, count($rest))), 0, $moved);
			if ($isConvened) {
				Addenda::mustKeepNumbers($agenda, $rest);
			}
			return $rest;
		});
		$this->follow($workspace);
		return $this->preparation->of($workspace);
	}

	/**
	 * Rewrites the positions in one transaction.
	 *
	 * @param callable(list<Item>): list<Item> $change
	 * @throws Stale
	 */
	public function reorder(Workspace $workspace, callable $change): void {
		$meeting = $workspace->meeting;
		$done = $this->atomic(function () use ($meeting, $change): bool {
			if (!$this->meetings->advance($meeting)) {
				return false;
			}
			foreach ($change($this->agenda($meeting->getId())) as $position => $item) {
				$item->setPosition($position);
				if ($item->id === null) {
					$this->items->insert($item);
				} else {
					$this->items->update($item);
				}
			}
			return true;
		}, $this->db);
		if (!$done) {
			throw $this->stale($workspace);
		}
	}

	/** @return list<Item> without removed ones */
	public function agenda(int $meetingId): array {
		return array_values(array_filter(
			$this->items->findAllOfMeeting($meetingId),
			static fn (Item $item): bool => $item->getDeletedAt() === null,
		));
	}

	/**
	 * Lets the folders follow what has been changed. The change itself is kept when a folder cannot follow now: the next
	 * opening of the meeting tries again.
	 */
	public function follow(Workspace $workspace): void {
		try {
			$this->reconciliation->run($workspace->council(), $workspace->meeting);
		} catch (DomainError $refusal) {
			$this->logger->warning('The folders of a meeting do not follow its agenda yet', ['meeting' => $workspace->meeting->getId(), 'exception' => $refusal]);
		}
	}

	public static function blank(int $councilId, int $meetingId): Item {
		$item = new Item();
		$item->setCouncilId($councilId);
		$item->setMeetingId($meetingId);
		$item->setKind(ItemKind::Deliberation->value);
		$item->setState(ItemState::Draft->value);
		$item->setClosedSession(false);
		$item->setFolderMissing(false);
		$item->setVersion(1);
		return $item;
	}

	/** @throws Conflict */
	public static function mustBeDraft(Workspace $workspace): void {
		if (!$workspace->meeting->state()->isDraft()) {
			throw new Conflict('meeting_not_draft', 'The agenda of this meeting can no longer be changed here: the meeting is cancelled or has been convened.');
		}
	}

	private function stale(Workspace $workspace): Stale {
		$workspace->meeting->setVersion($this->meetings->find($workspace->meeting->getId())->getVersion());
		return new Stale('agenda_moved', 'Somebody changed the agenda meanwhile. Nothing of theirs is lost; look at the agenda as it is now and try again.',
			data: ['current' => $this->preparation->of($workspace)]);
	}
}
