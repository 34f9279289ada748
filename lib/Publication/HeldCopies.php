<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Storage\FileEtag;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\File;
use Psr\Log\LoggerInterface;

/**
 * Pieces that a convocation brings: written when it is frozen, given to councillors when it is sent, never in between. What those of a
 * later act replace is kept. Both lie in a folder of the service account that is shared with nobody. Every step may be repeated.
 */
final class HeldCopies {
	/** Copies read at once while they are placed. */
	private const PORTION = 200;

	public function __construct(
		private readonly HeldCopyMapper $copies,
		private readonly CopyWriter $writer,
		private readonly PublishedTree $tree,
		private readonly HeldStore $store,
		private readonly MeetingFolders $drafts,
		private readonly CouncilMapper $councils,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly Journal $journal,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * Writes the draft as it is now for that convocation, once.
	 *
	 * @param string $name that councillors will see
	 */
	public function hold(Council $council, int $convocationId, Document $document, string $name): HeldCopy {
		$known = $this->copies->waiting($council->getId(), $convocationId)[$document->getId()] ?? null;
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
		return $this->copies->insert(self::row($convocationId, $document, HeldState::Waiting, $written, $name));
	}

	/** @return array<int, HeldCopy> what that convocation brings, by document */
	public function waiting(Council $council, int $convocationId): array {
		return $this->copies->waiting($council->getId(), $convocationId);
	}

	/** What waits of one document; null when nothing does. */
	public function of(Council $council, Document $document): ?HeldCopy {
		return $this->copies->waitingOf($council->getId(), $document->getId())[0] ?? null;
	}

	/** What an act that is given up would have brought, or what it brings no more. */
	public function discard(Council $council, int $convocationId, ?int $documentId = null): void {
		foreach ($this->copies->waiting($council->getId(), $convocationId) as $copy) {
			if ($documentId === null || $copy->getDocumentId() === $documentId) {
				$this->drop($council, $copy);
			}
		}
	}

	/** What somebody publishes or withdraws now is no longer what was frozen: the convocation has to be frozen again when it differs. */
	public function supersede(Council $council, Document $document): void {
		foreach ($this->copies->waitingOf($council->getId(), $document->getId()) as $copy) {
			$this->drop($council, $copy);
		}
	}

	/** Gives councillors what waits although its convocation has been sent; what cannot be placed now is left for the next time. */
	public function finish(): void {
		do {
			$due = $this->copies->due(self::PORTION);
			$placed = count(array_filter($due, $this->isPlaced(...)));
		} while ($placed > 0 && count($due) === self::PORTION);
	}

	/** The file of a held copy; null when somebody took it away by hand. */
	public function kept(Council $council, HeldCopy $copy): ?File {
		return $this->store->file($council, $copy->getFileId());
	}

	/** @param array{copy: HeldCopy, sentAt: int, sentBy: ?string, later: bool} $due */
	private function isPlaced(array $due): bool {
		try {
			$this->place($due['copy'], $due['sentAt'], $due['sentBy'], $due['later']);
			return true;
		} catch (\Throwable $failure) {
			$this->logger->error('A piece that was convened could not be given to the councillors yet', ['document' => $due['copy']->getDocumentId(), 'exception' => $failure]);
			return false;
		}
	}

	/** @param bool $isLater whether members had been convened with what it replaces */
	private function place(HeldCopy $copy, int $sentAt, ?string $sentBy, bool $isLater): void {
		$council = $this->councils->find($copy->getCouncilId());
		$meeting = $this->meetings->find($copy->getMeetingId());
		$document = $this->documents->find($copy->getDocumentId());
		$previous = $document->getPublishedFileId() === null ? null : $this->tree->file($council, $document->getPublishedFileId());
		if ($isLater && $previous !== null && $previous->getId() !== $copy->getFileId()) {
			$this->keepReplaced($council, $copy, $document, $previous);
		}
		$placed = $this->move($council, $meeting, $copy);
		$left = $previous === null || $previous->getId() === $placed->getId() ? null : $this->tree->file($council, $previous->getId());
		if ($left !== null) {
			FileOperation::on($left->getName(), $left->delete(...)); // it had another name, or lay elsewhere
		}
		$former = $document->getPublishedSha256();
		self::published($document, $copy, $placed->getId(), $sentAt, $sentBy);
		$this->documents->update($document);
		$this->copies->delete($copy);
		$this->journal->record($council->getId(), $former === null ? 'document_published' : 'document_replaced', [
			'document' => $document->getId(), 'name' => $copy->getName(), 'sha256' => $copy->getSha256(), 'size' => $copy->getSize(), 'convocation' => $copy->getConvocationId(),
		] + ($former === null ? [] : ['replaces' => $former]), $meeting->getId(), $copy->getItemId());
	}

	/** A copy, so that councillors have one of the two at every moment. */
	private function keepReplaced(Council $council, HeldCopy $copy, Document $document, File $previous): void {
		if ($this->copies->isKept($copy->getConvocationId(), $document->getId())) {
			return;
		}
		$name = $document->getPublishedName() ?? $previous->getName();
		$written = FileOperation::on($name, fn (): WrittenCopy => $this->writer->write($previous, $this->store->open($council), CopyWriter::unfinished($document), $name));
		$row = self::row($copy->getConvocationId(), $document, HeldState::Replaced, $written, $name);
		$row->setConvenedAt($document->getPublishedAt());
		$this->copies->insert($row);
	}

	private function move(Council $council, Meeting $meeting, HeldCopy $copy): File {
		$waiting = $this->kept($council, $copy);
		if ($waiting === null) {
			return $this->tree->file($council, $copy->getFileId()) ?? throw new \RuntimeException('A piece that was frozen is gone');
		}
		$folder = $this->tree->folderOf($council, $meeting, $this->items->find($copy->getItemId()));
		$placed = FileOperation::on($copy->getName(), static fn () => $waiting->move($folder->getPath() . '/' . $copy->getName()));
		return $placed instanceof File ? $placed : throw new \RuntimeException('A piece was moved onto a folder');
	}

	private function drop(Council $council, HeldCopy $copy): void {
		$file = $this->kept($council, $copy);
		if ($file !== null) {
			FileOperation::on($copy->getName(), $file->delete(...));
		}
		$this->copies->delete($copy);
	}

	private static function row(int $convocationId, Document $document, HeldState $state, WrittenCopy $written, string $name): HeldCopy {
		$row = new HeldCopy();
		$row->setCouncilId($document->getCouncilId());
		$row->setMeetingId($document->getMeetingId());
		$row->setConvocationId($convocationId);
		$row->setDocumentId($document->getId());
		$row->setItemId($document->getItemId() ?? 0);
		$row->setFileId($written->file->getId());
		$row->setState($state->value);
		$row->setName($name);
		$row->setSha256($written->sha256);
		$row->setSize($written->size);
		$row->setDraftEtag($written->draftEtag);
		$row->setDraftModifiedAt($written->draftModifiedAt);
		return $row;
	}

	/** As of the sending: from then on it is what members were convened with. */
	private static function published(Document $document, HeldCopy $copy, int $fileId, int $sentAt, ?string $sentBy): void {
		$document->setPublishedFileId($fileId);
		$document->setPublishedName($copy->getName());
		$document->setPublishedSha256($copy->getSha256());
		$document->setPublishedSize($copy->getSize());
		$document->setPublishedEtag($copy->getDraftEtag());
		$document->setPublishedAt($sentAt);
		$document->setPublishedBy($sentBy);
		$document->setWithdrawnAt(null);
	}
}
