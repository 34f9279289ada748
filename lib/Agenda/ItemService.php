<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\PeoplePurpose;
use OCA\ConseilMunicipal\Activity\ItemActivities;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCA\ConseilMunicipal\Restriction\Entrusting;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * What an agenda item says, and which documents it expects.
 *
 * @psalm-import-type ConseilExpectedDocument from ResponseDefinitions
 * @psalm-import-type ConseilItem from ResponseDefinitions
 */
final class ItemService {
	use TTransactional;

	private const MAX_EXPECTED = 50;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly ItemMapper $items,
		private readonly ExpectedDocumentMapper $expected,
		private readonly DocumentMapper $documents,
		private readonly Rapporteurs $rapporteurs,
		private readonly Readiness $readiness,
		private readonly AgendaService $agenda,
		private readonly Preparation $preparation,
		private readonly ItemActivities $activities,
		private readonly Journal $journal,
		private readonly CouncilPeople $people,
		private readonly DocumentVisibility $visibility,
		private readonly Entrusting $entrusting,
		private readonly OpeningKeeper $openings,
	) {
	}

	/**
	 * @param int $version that the person saw
	 * @param array<string, mixed> $values see {@see ItemDetails}; what is not named stays
	 * @return ConseilItem
	 * @throws Stale
	 */
	public function update(Workspace $workspace, Item $item, int $version, array $values): array {
		Addenda::mustBeFree($workspace, $item);
		self::mustBeThere($item);
		if ($item->getVersion() !== $version) {
			throw $this->stale($workspace, $item);
		}
		$former = clone $item;
		$before = self::placing($item);
		[$state, $owner] = [$item->getState(), $item->getOwnerUid()];
		(new ItemDetails($values))->applyTo($item);
		$this->readiness->follow($item, $state, $values, $workspace->uid());
		$this->mustBelong($workspace, $item, $owner);
		$isEntrusted = [$former->getRapporteurId(), $former->getOwnerUid()] !== [$item->getRapporteurId(), $item->getOwnerUid()];
		if ($isEntrusted) {
			$this->entrusting->item($workspace->grant, $item->getId());
		}
		if (!$this->items->advance($item)) {
			throw $this->stale($workspace, $item);
		}
		$this->items->update($item);
		$this->activities->changed($former, $item, $workspace->uid());
		if ($isEntrusted) {
			$this->openings->settle($workspace->council());
			// Both see the drafts of the item: whoever gains or loses that is in the journal.
			$this->journal->record($item->getCouncilId(), 'item_entrusted', ['rapporteur' => $item->getRapporteurId(), 'owner' => $item->getOwnerUid()],
				$item->getMeetingId(), $item->getId());
		}
		if ($before !== self::placing($item)) {
			$this->agenda->follow($workspace);
		}
		return $this->preparation->item($workspace, $item->getId());
	}

	/**
	 * Replaces the list of expected documents; an expectation that stays keeps its id and its answer.
	 *
	 * @param mixed $labels list of texts
	 * @return list<ConseilExpectedDocument>
	 */
	public function expect(Workspace $workspace, Item $item, mixed $labels): array {
		$wanted = (new Input(['labels' => $labels]))->texts('labels', 240);
		if (count($wanted) > self::MAX_EXPECTED) {
			throw new Invalid('too_many', 'At most {maximum} expected documents per item.', ['maximum' => self::MAX_EXPECTED], 'labels');
		}
		$this->atomic(function () use ($item, $wanted): void {
			$kept = [];
			foreach ($this->expected->findOfItem($item->getId()) as $expected) {
				if (in_array($expected->getLabel(), $wanted, true)) {
					$kept[] = $expected->getLabel();
				} else {
					$this->expected->delete($expected);
				}
			}
			foreach (array_diff($wanted, $kept) as $label) {
				$expected = new ExpectedDocument();
				$expected->setCouncilId($item->getCouncilId());
				$expected->setItemId($item->getId());
				$expected->setLabel($label);
				$this->expected->insert($expected);
			}
		}, $this->db);
		return $this->preparation->item($workspace, $item->getId())['expected'];
	}

	/** @return ConseilExpectedDocument */
	public function answer(Workspace $workspace, ExpectedDocument $expected, ?int $documentId): array {
		if ($documentId !== null) {
			$documents = array_column(array_map(static fn (Document $document): array => [$document->getId(), $document], $this->documents->findOfMeeting($workspace->meeting->getId())), 1, 0);
			if (!isset($documents[$documentId]) || !$this->visibility->mayKnow($workspace->grant, $documents[$documentId])) {
				throw Access::hidden();
			}
		}
		$expected->setDocumentId($documentId);
		return ItemPresenter::expected($this->expected->update($expected));
	}

	public static function mustBeThere(Item $item): void {
		if ($item->getDeletedAt() !== null) {
			throw new Conflict('item_removed', 'This item has been removed from the agenda. Bring it back first.');
		}
	}

	/** @return list<mixed> what folders depend on: their names, and whether staff read what is published */
	private static function placing(Item $item): array {
		return [$item->getTitle(), $item->getKind(), $item->getClosedSession() === true];
	}

	/** The rapporteur is a member; whoever becomes owner prepares meetings of the council, or is a member with an account. */
	private function mustBelong(Workspace $workspace, Item $item, ?string $ownerBefore): void {
		if ($item->getRapporteurId() !== null && !$this->rapporteurs->belongsTo($item->getRapporteurId(), $item->getCouncilId())) {
			throw new Invalid('unknown_member', 'This member does not belong to the council.', field: 'rapporteurId');
		}
		$owner = $item->getOwnerUid();
		if ($owner !== null && $owner !== $ownerBefore && !$this->mayBeInCharge($workspace, $owner)
			&& !$this->rapporteurs->haveAccount($owner, $item->getCouncilId())) {
			throw new Invalid('unknown_account', 'Nobody of this council has this account.', field: 'ownerUid');
		}
	}

	private function mayBeInCharge(Workspace $workspace, string $uid): bool {
		foreach ($this->people->rolesOf($workspace->council(), $uid) as $role) {
			if (in_array($role, PeoplePurpose::Charge->roles(), true)) {
				return true;
			}
		}
		return false;
	}

	private function stale(Workspace $workspace, Item $item): Stale {
		return new Stale('item_changed', 'Somebody changed this item meanwhile. Nothing of theirs is lost; look at it as it is now and try again.',
			data: ['current' => $this->preparation->item($workspace, $item->getId())]);
	}
}
