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
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;
use Psr\Log\LoggerInterface;

/**
 * Where documents of proposed subjects lie, one folder a subject: beside the files of the service account, where no share, no client
 * and no search comes. Agents would read them in Préparation; they join it when the subject is accepted.
 */
final class ProposalFolders {
	private const STORE = 'conseil-sujets';
	private const SECONDS_PER_DAY = 86400;

	public function __construct(
		private readonly CouncilFolders $roots,
		private readonly MeetingFolders $folders,
		private readonly ProposalMapper $proposals,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly LoggerInterface $logger,
	) {
	}

	/** In the store, or in the agenda of a meeting; null when there is none, or when somebody removed it. */
	public function find(Council $council, Proposal $proposal): ?Folder {
		$store = $this->store($council);
		$name = (string)$proposal->getId();
		if ($store->nodeExists($name)) {
			$node = $store->get($name);
		} else {
			$id = $proposal->getFolderId();
			$node = $id === null ? null : $this->roots->root($council, FolderKey::Preparation)->getFirstNodeById($id);
		}
		return $node instanceof Folder ? $node : null;
	}

	/** A document, wherever it went meanwhile: it follows its subject into the agenda. */
	public function file(Council $council, Proposal $proposal, int $fileId): ?File {
		$node = $proposal->state() === ProposalState::Accepted ? $this->roots->root($council, FolderKey::Preparation)->getFirstNodeById($fileId) : null;
		foreach ($node === null ? $this->find($council, $proposal)?->getDirectoryListing() ?? [] : [] as $listed) {
			$node = $listed->getId() === $fileId ? $listed : $node;
		}
		return $node instanceof File ? $node : null;
	}

	/** Made with the first document. */
	public function open(Council $council, Proposal $proposal): Folder {
		return FileOperation::on($proposal->getTitle(), fn (): Folder => MeetingFolders::subFolder($this->store($council), (string)$proposal->getId()));
	}

	/**
	 * To where its item will be; null when there is nothing to move. The row knows the folder first: a crash in between leaves a folder
	 * that is recognised.
	 */
	public function moveInto(Council $council, Proposal $proposal, Folder $meeting): ?Folder {
		$folder = $this->find($council, $proposal);
		if ($folder === null || $folder->getParent()->getId() === $meeting->getId()) {
			return $folder;
		}
		$proposal->setFolderId($folder->getId());
		$this->proposals->update($proposal);
		$name = FolderName::of(null, $proposal->getTitle());
		$moved = FileOperation::on($name, fn (): Node => $this->folders->moveInto($folder, $meeting, $name));
		return $moved instanceof Folder ? $moved : null;
	}

	/** Out of the meeting again, when the answer could not be kept. */
	public function giveBack(Council $council, Proposal $proposal): void {
		try {
			$folder = $this->find($council, $proposal);
			$store = $this->store($council);
			if ($folder !== null && $folder->getParent()->getId() !== $store->getId()) {
				FileOperation::on($folder->getName(), fn (): Node => $this->folders->moveInto($folder, $store, (string)$proposal->getId()));
			}
		} catch (DomainError $refusal) {
			$this->logger->warning('The documents of a proposed subject lie in a meeting whose agenda does not have it', ['proposal' => $proposal->getId(), 'exception' => $refusal]);
		}
	}

	/**
	 * Deletes the documents of subjects that were refused or withdrawn at least that many days ago; until then who proposed reads them.
	 *
	 * @return list<string> titles
	 */
	public function purge(Council $council, int $days): array {
		$limit = $this->time->getTime() - $days * self::SECONDS_PER_DAY;
		$purged = [];
		foreach ($this->proposals->endedBefore($council->getId(), $limit) as $proposal) {
			$store = $this->store($council);
			if ($store->nodeExists((string)$proposal->getId())) {
				FileOperation::on($proposal->getTitle(), $store->get((string)$proposal->getId())->delete(...));
				$purged[] = $proposal->getTitle();
			}
		}
		if ($purged !== []) {
			$this->journal->record($council->getId(), 'proposals_purged', ['titles' => $purged, 'days' => $days]);
		}
		return $purged;
	}

	private function store(Council $council): Folder {
		$account = $this->roots->root($council, FolderKey::Preparation)->getParent()->getParent();
		return FileOperation::on(self::STORE, static fn (): Folder => MeetingFolders::subFolder($account, self::STORE));
	}
}
