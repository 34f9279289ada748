<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;
use Psr\Log\LoggerInterface;

/** The folders of proposed subjects, one each in « Propositions »; made with the first document. */
final class ProposalFolders {
	public function __construct(
		private readonly CollectFolders $collect,
		private readonly MeetingFolders $folders,
		private readonly ProposalMapper $proposals,
		private readonly LoggerInterface $logger,
	) {
	}

	/** Null when there is none, or when somebody removed it. */
	public function find(Council $council, Proposal $proposal): ?Folder {
		$id = $proposal->getFolderId();
		$node = $id === null ? null : $this->collect->root($council)->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
	}

	/** A document, wherever it went meanwhile: it follows its subject into the agenda. */
	public function file(Council $council, int $fileId): ?File {
		$node = $this->collect->root($council)->getFirstNodeById($fileId);
		return $node instanceof File ? $node : null;
	}

	public function open(Council $council, Proposal $proposal): Folder {
		$known = $this->find($council, $proposal);
		if ($known !== null) {
			return $known;
		}
		$parent = $this->collect->open($council, CollectFolder::Proposals);
		$name = FolderName::of(null, $proposal->getTitle());
		$folder = FileOperation::on($name, static fn (): Folder => $parent->newFolder($parent->getNonExistingName($name)));
		$current = $this->proposals->find($proposal->getId());
		if ($current->getFolderId() !== $proposal->getFolderId()) {
			FileOperation::on($name, $folder->delete(...)); // two documents arrived at once
			$proposal->setFolderId($current->getFolderId());
			return $this->open($council, $proposal);
		}
		$proposal->setFolderId($folder->getId());
		$this->proposals->update($proposal);
		return $folder;
	}

	/** To where its item will be; null when there is nothing to move. */
	public function moveInto(Council $council, Proposal $proposal, Folder $meeting): ?Folder {
		$folder = $this->find($council, $proposal);
		if ($folder === null || $folder->getParent()->getId() === $meeting->getId()) {
			return $folder;
		}
		$name = FolderName::of(null, $proposal->getTitle());
		$moved = FileOperation::on($name, fn (): Node => $this->folders->moveInto($folder, $meeting, $name));
		return $moved instanceof Folder ? $moved : null;
	}

	/** Back to « Propositions », when the answer could not be kept. */
	public function giveBack(Council $council, Proposal $proposal): void {
		try {
			$folder = $this->find($council, $proposal);
			$parent = $this->collect->open($council, CollectFolder::Proposals);
			if ($folder !== null && $folder->getParent()->getId() !== $parent->getId()) {
				FileOperation::on($folder->getName(), fn (): Node => $this->folders->moveInto($folder, $parent, FolderName::of(null, $proposal->getTitle())));
			}
		} catch (DomainError $refusal) {
			$this->logger->warning('The documents of a proposed subject lie in a meeting whose agenda does not have it', ['proposal' => $proposal->getId(), 'exception' => $refusal]);
		}
	}

	/** To « Éléments supprimés »: nobody works with it any more, nothing is lost. */
	public function putAside(Council $council, Proposal $proposal): void {
		try {
			$folder = $this->find($council, $proposal);
			if ($folder !== null) {
				$this->folders->remove($council, $folder);
			}
		} catch (DomainError $refusal) {
			$this->logger->info('The documents of a proposed subject stay where they are', ['proposal' => $proposal->getId(), 'exception' => $refusal]);
		}
	}
}
