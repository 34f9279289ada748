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
use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Meeting;
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

	public function __construct(
		private readonly HeldCopyMapper $copies,
		private readonly HeldCopies $held,
		private readonly HeldStore $store,
		private readonly CopyWriter $writer,
		private readonly PublishedTree $tree,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly Journal $journal,
		private readonly IDBConnection $db,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * What cannot be placed now keeps no other piece waiting.
	 *
	 * @throws \Throwable why the last one of them could not be placed
	 */
	public function release(Council $council, Meeting $meeting, Convocation $act): void {
		$failure = null;
		foreach ($this->copies->due($council->getId(), $act->getId()) as $copy) {
			try {
				$this->place($council, $meeting, $copy, $act);
			} catch (\Throwable $failure) {
				$this->logger->error('A piece that was convened could not be given to the councillors yet', ['document' => $copy->getDocumentId(), 'exception' => $failure]);
			}
		}
		if ($failure !== null) {
			throw $failure;
		}
	}

	private function place(Council $council, Meeting $meeting, HeldCopy $copy, Convocation $act): void {
		$document = $this->documents->find($copy->getDocumentId());
		$previous = $document->getPublishedFileId() === null ? null : $this->tree->file($council, $document->getPublishedFileId());
		if ($act->getNumber() > 1 && $previous !== null && $previous->getId() !== $copy->getFileId()) {
			$this->keepReplaced($council, $copy, $document, $previous); // members had been convened with it
		}
		$placed = $this->move($council, $meeting, $copy);
		$left = $previous === null || $previous->getId() === $placed->getId() ? null : $this->tree->file($council, $previous->getId());
		if ($left !== null) {
			FileOperation::on($left->getName(), $left->delete(...)); // it had another name, or lay elsewhere
		}
		$former = $document->getPublishedSha256();
		self::published($document, $copy, $placed->getId(), $act);
		$this->atomic(function () use ($copy, $document, $former, $act): void {
			if ($this->copies->take($copy, HeldState::Due)) {
				$this->documents->update($document);
				$this->journal->recordBy($act->getSentBy(), $copy->getCouncilId(), $former === null ? 'document_published' : 'document_replaced', [
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
	private static function published(Document $document, HeldCopy $copy, int $fileId, Convocation $act): void {
		$document->setPublishedFileId($fileId);
		$document->setPublishedName($copy->getName());
		$document->setPublishedSha256($copy->getSha256());
		$document->setPublishedSize($copy->getSize());
		$document->setPublishedEtag($copy->getDraftEtag());
		$document->setPublishedAt($act->getSentAt());
		$document->setPublishedBy($act->getSentBy());
		$document->setWithdrawnAt(null);
	}
}
