<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\ExpectedDocument;
use OCA\ConseilMunicipal\Agenda\ExpectedDocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCP\AppFramework\Db\DoesNotExistException;

/**
 * Opens what belongs to a meeting, together with its check: what does not exist, what belongs to another council, and what
 * a councillor may not know of yet are the same refusal.
 */
final class MeetingAccess {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly ExpectedDocumentMapper $expected,
		private readonly Involvement $involvement,
		private readonly DocumentVisibility $visibility,
	) {
	}

	/**
	 * @throws \OCA\ConseilMunicipal\Error\NotFound
	 * @throws \OCA\ConseilMunicipal\Error\Forbidden the person sees the meeting but may not do this
	 */
	public function meeting(int $meetingId, Action $action): Workspace {
		$workspace = $this->withRemoved($meetingId, $action);
		return $workspace->meeting->getDeletedAt() === null ? $workspace : throw Access::hidden();
	}

	/** The same, also for a meeting that has been removed. */
	public function withRemoved(int $meetingId, Action $action): Workspace {
		try {
			$meeting = $this->meetings->find($meetingId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$grant = $this->access->council($meeting->getCouncilId(), Action::Read);
		if (!$grant->can(Action::Prepare) && !$this->isKnownToCouncillors($meeting)) {
			throw Access::hidden();
		}
		return $grant->can($action)
			? new Workspace($grant, $meeting)
			: new Workspace($this->access->council($meeting->getCouncilId(), $action), $meeting);
	}

	/** @return array{Workspace, Item} */
	public function item(int $itemId, Action $action): array {
		try {
			$item = $this->items->find($itemId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$workspace = $this->meeting($item->getMeetingId(), $action);
		return $item->awaitsAddendum() && !$workspace->grant->can(Action::Prepare) ? throw Access::hidden() : [$workspace, $item];
	}

	/**
	 * A restricted draft is hidden from agents who do not work on its item; those who do read it and change nothing: they have no
	 * folder in which it lies.
	 *
	 * @return array{Workspace, Document}
	 */
	public function document(int $documentId, Action $action): array {
		try {
			$document = $this->documents->find($documentId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$workspace = $this->meeting($document->getMeetingId(), Action::Read);
		if (!$workspace->grant->can(Action::Prepare) && !$document->isPublished()) {
			throw Access::hidden();
		}
		$isRead = $action === Action::Read && $document->isPublished();
		if ($document->isRestricted() && !$isRead && !$workspace->grant->can(Action::Manage)) {
			throw $this->visibility->mayKnow($workspace->grant, $document)
				? new Forbidden('piece_restricted', 'This piece is restricted: you read it as it is now, a manager of the council changes it.')
				: Access::hidden();
		}
		return [$workspace->grant->can($action) ? $workspace : $this->meeting($document->getMeetingId(), $action), $document];
	}

	/** @return array{Workspace, ExpectedDocument} */
	public function expected(int $expectedId, Action $action): array {
		try {
			$expected = $this->expected->find($expectedId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		[$workspace] = $this->item($expected->getItemId(), $action);
		return [$workspace, $expected];
	}

	/**
	 * An item with its drafts: for those who prepare, and for councillors who work on it ({@see Involvement}), from its first draft on.
	 *
	 * @return array{Workspace, Item}
	 * @throws \OCA\ConseilMunicipal\Error\NotFound also when the person is a councillor who does not work on the item
	 */
	public function draft(int $itemId): array {
		[$workspace, $item, $seesDrafts] = $this->inCouncil($itemId);
		return $seesDrafts ? [$workspace, $item] : throw Access::hidden();
	}

	/**
	 * An item to talk about: from its first draft on for those who see its drafts, for everybody else of the council once it is convened.
	 *
	 * @return array{Workspace, Item, bool} whether the person sees its drafts
	 * @throws \OCA\ConseilMunicipal\Error\NotFound
	 */
	public function discussed(int $itemId): array {
		$opened = $this->inCouncil($itemId);
		$isConvened = $opened[0]->meeting->isKnownToCouncillors() && !$opened[1]->awaitsAddendum();
		return $opened[2] || $isConvened ? $opened : throw Access::hidden();
	}

	/** @return array{Workspace, Item, bool} an item that is on the agenda, for anybody of the council: not to be handed out as it is */
	private function inCouncil(int $itemId): array {
		try {
			$item = $this->items->find($itemId);
			$meeting = $this->meetings->find($item->getMeetingId());
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$grant = $this->access->council($item->getCouncilId(), Action::Read);
		if ($meeting->getDeletedAt() !== null || $item->getDeletedAt() !== null) {
			throw Access::hidden();
		}
		return [new Workspace($grant, $meeting), $item, $grant->can(Action::Prepare) || $this->involvement->isInvolved($item, $grant->user->getUID())];
	}

	/**
	 * The draft of a document: see {@see draft()}. What lies on no item, or is no longer there, is only for those who prepare.
	 *
	 * @return array{Workspace, Document}
	 */
	public function draftDocument(int $documentId): array {
		try {
			$document = $this->documents->find($documentId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		if ($document->getItemId() === null || $document->getMissing() === true) {
			[$workspace] = $found = $this->document($documentId, Action::Read);
			return $workspace->grant->can(Action::Prepare) ? $found : throw Access::hidden();
		}
		[$workspace] = $this->draft($document->getItemId());
		return $this->visibility->mayKnow($workspace->grant, $document) ? [$workspace, $document] : throw Access::hidden();
	}

	/** @return array{int, bool} the council of a meeting, and whether the person knows of the meeting without working on one of its items */
	public function drafts(int $meetingId): array {
		try {
			$meeting = $this->meetings->find($meetingId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$grant = $this->access->council($meeting->getCouncilId(), Action::Read);
		return [$meeting->getCouncilId(), $meeting->getDeletedAt() === null && ($grant->can(Action::Prepare) || $this->isKnownToCouncillors($meeting))];
	}

	/** Convened, or something of it has been published. */
	private function isKnownToCouncillors(Meeting $meeting): bool {
		return $meeting->isKnownToCouncillors() || $meeting->isPublished();
	}
}
