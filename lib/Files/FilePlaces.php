<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Files;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\AgendaTitle;
use OCA\ConseilMunicipal\Agenda\AgendaTitles;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\ItemState;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * What a file of the Files app is to a council: a document of which item of which meeting, and what the person may do with it there.
 *
 * @psalm-import-type ConseilFilePlace from ResponseDefinitions
 */
final class FilePlaces {
	public function __construct(
		private readonly MeetingAccess $open,
		private readonly DocumentMapper $documents,
		private readonly AgendaTitles $titles,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @return ConseilFilePlace
	 * @throws \OCA\ConseilMunicipal\Error\NotFound no document of a meeting that the person may see, or not this side of it
	 */
	public function of(int $fileId): array {
		$document = $this->documents->findByAnyFile($fileId) ?? throw Access::hidden();
		$isDraft = $document->getFileId() === $fileId;
		[$workspace, $document] = $this->open($document, $isDraft);
		$prepares = $workspace->grant->can(Action::Prepare);
		if ($isDraft && !$prepares) {
			throw Access::hidden();
		}
		$titles = $this->titles->of($workspace->council()->getId(), [$workspace->meeting->getId()]);
		$title = $titles[$document->getItemId() ?? 0] ?? null;
		if (!$isDraft && $title?->item->getClosedSession() === true && !$workspace->grant->readsClosedSessions()) {
			throw Access::hidden();
		}
		return $this->present($workspace, $document, $isDraft, $title, $titles);
	}

	/**
	 * The file of a restricted draft lies in a folder that only managers have.
	 *
	 * @return array{Workspace, Document}
	 */
	private function open(Document $document, bool $isDraft): array {
		try {
			return $this->open->document($document->getId(), $isDraft && $document->isRestricted() ? Action::Manage : Action::Read);
		} catch (Forbidden) {
			throw Access::hidden();
		}
	}

	/**
	 * @param array<int, AgendaTitle> $titles
	 * @return ConseilFilePlace
	 */
	private function present(Workspace $workspace, Document $document, bool $isDraft, ?AgendaTitle $title, array $titles): array {
		$prepares = $workspace->grant->can(Action::Prepare);
		$meeting = $workspace->meeting;
		$zone = $workspace->council()->timeZone();
		$isOpen = $isDraft && $document->getMissing() !== true;
		$others = array_filter($titles, static fn (AgendaTitle $one): bool => $one->item->getDeletedAt() === null);
		return [
			'documentId' => $document->getId(),
			'draft' => $isDraft,
			'published' => $document->isPublished(),
			'changed' => $prepares && $document->isPublished() && $document->changedSincePublication(),
			'meeting' => ['id' => $meeting->getId(), 'title' => $meeting->getTitle(), 'startsAt' => LocalTime::iso($meeting->getStartsAt(), $zone)],
			'item' => $title === null ? null : [
				'id' => $title->item->getId(),
				'title' => $title->numbered(),
				'state' => $prepares ? ItemState::from($title->item->getState())->value : null,
				'version' => $title->item->getVersion(),
			],
			'items' => $isOpen ? array_values(array_map(static fn (AgendaTitle $one): array => ['id' => $one->item->getId(), 'title' => $one->numbered()], $others)) : [],
			'mayAttach' => $isOpen,
			'mayMarkReady' => $isOpen && $title !== null && $title->item->getState() !== ItemState::Ready->value,
			'now' => LocalTime::iso($this->time->getTime(), $zone),
		];
	}
}
