<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\FileEtag;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\File;

/**
 * Pieces that a convocation brings: written when it is frozen, given to councillors when it is sent, never in between. What those of a
 * later act replace is kept. Both lie in a folder of the service account that is shared with nobody. Every step may be repeated, and of
 * two processes at the same step one writes the row and the journal.
 */
final class HeldCopies {
	public function __construct(
		private readonly HeldCopyMapper $copies,
		private readonly CopyWriter $writer,
		private readonly HeldStore $store,
		private readonly MeetingFolders $drafts,
	) {
	}

	/**
	 * Writes the draft as it is now for that convocation, once.
	 *
	 * @param string $name that councillors will see
	 * @param ?HeldCopy $known what was written of it before
	 */
	public function hold(Council $council, int $convocationId, Document $document, string $name, ?HeldCopy $known): HeldCopy {
		$draft = $this->drafts->node($council, $document->getFileId());
		if (!$draft instanceof File) {
			throw new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $document->getName()]);
		}
		if ($known !== null && $known->getDraftEtag() === FileEtag::of($draft) && $known->getName() === $name && $known->getItemId() === $document->getItemId() && $this->kept($council, $known) !== null) {
			return $known;
		}
		$written = FileOperation::on($document->getName(), fn (): WrittenCopy => $this->writer->write($draft, $this->store->open($council), CopyWriter::unfinished($document), $document->getName()));
		if ($known !== null) {
			$this->drop($council, $known);
		}
		$copy = HeldCopy::written($convocationId, $document, HeldState::Waiting, $written, $name);
		if (!$this->copies->add($copy)) {
			FileOperation::on($name, $written->file->delete(...));
			throw new Conflict('frozen_meanwhile', 'Somebody else freezes this dossier at this moment. Nothing is lost; look at it as it is now and try again.');
		}
		return $copy;
	}

	/** @return array<int, HeldCopy> what that convocation brings and councillors do not have yet, by document */
	public function brought(Council $council, int $convocationId): array {
		return $this->copies->brought($council->getId(), $convocationId);
	}

	/** What a convocation brings of one document; null when nothing does. */
	public function of(Council $council, Document $document): ?HeldCopy {
		return $this->copies->broughtOf($council->getId(), $document->getId())[0] ?? null;
	}

	/** Within the transaction that sends: from then on nobody takes back what the convocation brings. */
	public function send(Council $council, int $convocationId): void {
		$this->copies->send($council->getId(), $convocationId);
	}

	/** What an act that is given up would have brought, or what it brings no more. */
	public function discard(Council $council, int $convocationId, ?int $documentId = null): void {
		foreach ($this->brought($council, $convocationId) as $copy) {
			if ($documentId === null || $copy->getDocumentId() === $documentId) {
				$this->drop($council, $copy);
			}
		}
	}

	/** What somebody publishes or withdraws now is no longer what was frozen: the convocation has to be frozen again when it differs. */
	public function supersede(Council $council, Document $document): void {
		foreach ($this->copies->broughtOf($council->getId(), $document->getId()) as $copy) {
			$this->drop($council, $copy);
		}
	}

	/** What an act that was given up while it was frozen left behind. */
	public function forgetOrphans(Council $council): void {
		foreach ($this->copies->orphans($council->getId()) as $copy) {
			$this->drop($council, $copy);
		}
	}

	/** The file of a held copy; null when somebody took it away by hand. */
	public function kept(Council $council, HeldCopy $copy): ?File {
		return $this->store->file($council, $copy->getFileId());
	}

	/** The row first: what is sent at this moment stays, and a file without its row is swept. */
	private function drop(Council $council, HeldCopy $copy): void {
		$file = $this->copies->take($copy, HeldState::Waiting) ? $this->kept($council, $copy) : null;
		if ($file !== null) {
			FileOperation::on($copy->getName(), $file->delete(...));
		}
	}
}
