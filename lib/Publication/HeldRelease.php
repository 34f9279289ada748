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
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\AppFramework\Db\TTransactional;
use OCP\Files\File;
use OCP\IDBConnection;
use Psr\Log\LoggerInterface;

/**
 * Gives councillors the pieces of a convocation that has been sent. What those of a later act replace is kept first. Every step may be
 * repeated, and of two processes at the same step one writes the row and the journal.
 */
final class HeldRelease {
	use TTransactional;

	/** Copies read at once. */
	private const PORTION = 200;

	public function __construct(
		private readonly HeldCopyMapper $copies,
		private readonly HeldCopies $held,
		private readonly HeldStore $store,
		private readonly CopyWriter $writer,
		private readonly PublishedTree $tree,
		private readonly CouncilMapper $councils,
		private readonly MeetingMapper $meetings,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly Journal $journal,
		private readonly IDBConnection $db,
		private readonly LoggerInterface $logger,
	) {
	}

	/** Gives councillors what was sent to them; what cannot be placed now is left for the next time and keeps no other council waiting. */
	public function finish(): void {
		$last = 0;
		do {
			$due = $this->copies->due($last, self::PORTION);
			foreach ($due as $one) {
				$this->attempt($one);
				$last = $one['copy']->getId();
			}
		} while (count($due) === self::PORTION);
	}

	/** @param array{copy: HeldCopy, sentAt: int, sentBy: ?string, later: bool} $due */
	private function attempt(array $due): void {
		try {
			$this->place($due['copy'], $due['sentAt'], $due['sentBy'], $due['later']);
		} catch (\Throwable $failure) {
			$this->logger->error('A piece that was convened could not be given to the councillors yet', ['document' => $due['copy']->getDocumentId(), 'exception' => $failure]);
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
		$this->atomic(function () use ($copy, $document, $former): void {
			if ($this->copies->take($copy, HeldState::Due)) {
				$this->documents->update($document);
				$this->journal->record($copy->getCouncilId(), $former === null ? 'document_published' : 'document_replaced', [
					'document' => $document->getId(), 'name' => $copy->getName(), 'sha256' => $copy->getSha256(), 'size' => $copy->getSize(), 'convocation' => $copy->getConvocationId(),
				] + ($former === null ? [] : ['replaces' => $former]), $copy->getMeetingId(), $copy->getItemId());
			}
		}, $this->db);
	}

	/** A copy, so that councillors have one of the two at every moment. */
	private function keepReplaced(Council $council, HeldCopy $copy, Document $document, File $previous): void {
		if ($this->copies->isKept($copy->getConvocationId(), $document->getId())) {
			return;
		}
		$name = $document->getPublishedName() ?? $previous->getName();
		$written = FileOperation::on($name, fn (): WrittenCopy => $this->writer->write($previous, $this->store->open($council), CopyWriter::unfinished($document), $name));
		$row = HeldCopy::written($copy->getConvocationId(), $document, HeldState::Replaced, $written, $name);
		$row->setConvenedAt($document->getPublishedAt());
		if (!$this->copies->add($row)) {
			FileOperation::on($name, $written->file->delete(...)); // another process kept it at the same moment
		}
	}

	private function move(Council $council, Meeting $meeting, HeldCopy $copy): File {
		$waiting = $this->held->kept($council, $copy);
		if ($waiting === null) {
			return $this->tree->file($council, $copy->getFileId()) ?? throw new \RuntimeException('A piece that was frozen is gone');
		}
		$folder = $this->tree->folderOf($council, $meeting, $this->items->find($copy->getItemId()));
		$placed = FileOperation::on($copy->getName(), static fn () => $waiting->move($folder->getPath() . '/' . $copy->getName()));
		return $placed instanceof File ? $placed : throw new \RuntimeException('A piece was moved onto a folder');
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
