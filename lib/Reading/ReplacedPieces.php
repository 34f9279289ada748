<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reading;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\HeldCopies;
use OCA\ConseilMunicipal\Publication\HeldCopyMapper;
use OCA\ConseilMunicipal\Publication\HeldState;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Db\DoesNotExistException;

/**
 * What members were convened with first, when a corrected piece took its place: it stays readable by whoever reads the piece.
 *
 * @psalm-import-type ConseilReplacedPiece from ResponseDefinitions
 */
final class ReplacedPieces {
	public function __construct(
		private readonly HeldCopyMapper $copies,
		private readonly HeldCopies $files,
		private readonly MeetingAccess $open,
		private readonly ItemMapper $items,
	) {
	}

	/** @return array<int, list<ConseilReplacedPiece>> by document, the latest first */
	public function of(Workspace $workspace): array {
		$zone = $workspace->council()->timeZone();
		$found = [];
		foreach ($this->copies->replaced($workspace->council()->getId(), $workspace->meeting->getId()) as $copy) {
			$found[$copy->getDocumentId()][] = ['id' => $copy->getId(), 'name' => $copy->getName(), 'sha256' => $copy->getSha256(), 'convenedAt' => LocalTime::isoOrNull($copy->getConvenedAt(), $zone)];
		}
		return $found;
	}

	/** @throws \OCA\ConseilMunicipal\Error\DomainError */
	public function open(int $pieceId): DraftStream {
		try {
			$copy = $this->copies->find($pieceId);
			$item = $this->items->find($copy->getItemId());
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		[$workspace, $document] = $this->open->document($copy->getDocumentId(), Action::Read);
		if (!$copy->is(HeldState::Replaced) || ($item->getClosedSession() === true && !$workspace->grant->readsClosedSessions())) {
			throw Access::hidden();
		}
		$file = $this->files->kept($workspace->council(), $copy) ?? throw new Conflict('file_gone',
			'“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $copy->getName()]);
		return DraftStream::of($file, $copy->getName(), $document->getMime());
	}
}
