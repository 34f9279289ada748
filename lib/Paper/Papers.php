<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\TrashBin;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\Folder;
use OCP\Files\Node;
use Psr\Log\LoggerInterface;

/** The life of a paper and of its folder. */
final class Papers {
	public function __construct(
		private readonly Access $access,
		private readonly PaperMapper $papers,
		private readonly PaperFolders $folders,
		private readonly MeetingFolders $moves,
		private readonly PaperReconciliation $reconciliation,
		private readonly PaperPresenter $present,
		private readonly PaperHistory $history,
		private readonly Neighbours $neighbours,
		private readonly CouncilPeople $people,
		private readonly Activities $activities,
		private readonly TrashBin $trash,
		private readonly ITimeFactory $time,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @param array<string, mixed> $values title at least, see {@see PaperDetails} */
	public function create(int $councilId, array $values): Paper {
		$grant = $this->access->council($councilId, Action::Prepare);
		$paper = Paper::blank($councilId, '', $this->time->getTime(), $grant->user->getUID());
		(new PaperDetails($values + ['title' => null]))->applyTo($paper);
		$this->mustBeColleague($grant->council, $paper->getOwnerUid(), null);
		$this->papers->insert($paper);
		$this->activities->record(ActivityType::PaperAdded, self::place($paper), $grant->user->getUID(), ['paper' => $paper->getTitle()]);
		$this->follow($grant->council);
		return $this->papers->find($paper->getId());
	}

	/**
	 * @param int $version that the person saw
	 * @param array<string, mixed> $values see {@see PaperDetails}; what is not named stays
	 * @throws Stale
	 */
	public function update(OpenPaper $open, int $version, array $values): void {
		$paper = $open->paper;
		if ($paper->getVersion() !== $version) {
			throw $this->stale($open);
		}
		[$title, $owner, $state] = [$paper->getTitle(), $paper->getOwnerUid(), $paper->getState()];
		(new PaperDetails($values))->applyTo($paper);
		$this->mustBeColleague($open->council(), $paper->getOwnerUid(), $owner);
		if (!$this->papers->advance($paper)) {
			throw $this->stale($open);
		}
		$this->papers->update($paper);
		if ($paper->getState() !== $state) {
			$this->activities->record(ActivityType::PaperState, self::place($paper), $open->uid(), ['paper' => $paper->getTitle(), 'state' => $paper->getState()]);
		}
		if ($paper->getTitle() !== $title) {
			$this->follow($open->council());
		}
	}

	/** The folder goes to « Éléments supprimés », from where {@see restore()} takes it. What has a history is closed, not removed. */
	public function remove(OpenPaper $open): void {
		$paper = $open->paper;
		if ($paper->getDeletedAt() !== null) {
			return;
		}
		if ($this->history->of($open->council(), [$paper->getId()], false) !== []) {
			throw new Conflict('paper_in_use', '“{title}” is on an agenda, or has been examined. Close the paper instead: its history stays.', ['title' => $paper->getTitle()]);
		}
		$folder = $this->folderOf($open);
		$paper->setDeletedAt($this->time->getTime());
		$this->papers->update($paper);
		if ($folder !== null) {
			$this->moves->remove($open->council(), $folder);
		}
		$this->follow($open->council());
	}

	public function restore(OpenPaper $open): void {
		$paper = $open->paper;
		if ($paper->getDeletedAt() === null) {
			return;
		}
		$this->bringBack($open);
		$paper->setDeletedAt(null);
		$paper->setFolderEtag(null);
		$this->papers->update($paper);
		$this->follow($open->council());
	}

	/** For a paper whose folder was deleted in the files: back from where it is, or from the trash; else a new one. */
	public function recoverFolder(OpenPaper $open): void {
		$paper = $open->paper;
		if ($paper->getFolderMissing() !== true) {
			return;
		}
		if (!$this->bringBack($open) && !$this->fromTrash($open)) {
			$paper->setFolderId(null);
			$paper->setFolderName(null);
		}
		$paper->setFolderMissing(false);
		$paper->setFolderEtag(null);
		$this->papers->update($paper);
		$this->follow($open->council());
	}

	/**
	 * Brings « Dossiers » and the papers together.
	 *
	 * @return array{changed: bool, path: string} path of « Dossiers » in the person’s files, empty while there is none
	 */
	public function sync(int $councilId): array {
		$grant = $this->access->council($councilId, Action::Prepare);
		return [
			'changed' => $this->reconciliation->refresh($grant->council),
			'path' => $this->folders->pathSeenBy($grant->council, $grant->user->getUID()),
		];
	}

	public function stale(OpenPaper $open): Stale {
		$current = new OpenPaper($open->grant, $this->papers->find($open->paper->getId()), $open->view, $open->stakeholders);
		return new Stale('paper_changed', 'Somebody changed this paper meanwhile. Nothing of theirs is lost; look at it as it is now and try again.',
			data: ['current' => $this->present->paper($current)]);
	}

	/** A change is kept when a folder cannot follow now: the next opening of the papers tries again. */
	public function follow(Council $council): void {
		try {
			$this->reconciliation->run($council);
		} catch (DomainError $refusal) {
			$this->logger->warning('The folders of papers do not follow yet', ['council' => $council->getId(), 'exception' => $refusal]);
		}
	}

	public static function place(Paper $paper): Place {
		return new Place($paper->getCouncilId(), paperId: $paper->getId());
	}

	private function folderOf(OpenPaper $open): ?Folder {
		$node = $this->folders->node($open->council(), $open->paper->getFolderId());
		return $node instanceof Folder ? $node : null;
	}

	/** From wherever in Préparation the folder lies, unless somebody dragged it into a meeting: it is an item’s now. */
	private function bringBack(OpenPaper $open): bool {
		$folder = $this->folderOf($open);
		if ($folder !== null && $this->neighbours->items($open->council()->getId(), [$folder->getId()]) !== []) {
			$open->paper->setFolderId(null);
			$open->paper->setFolderName(null);
			return true;
		}
		$parent = $this->folders->make($open->council());
		if ($folder !== null && $folder->getParent()->getId() !== $parent->getId()) {
			$name = $open->paper->getFolderName() ?? $folder->getName();
			$open->paper->setFolderName(FileOperation::on($name, fn (): Node => $this->moves->moveInto($folder, $parent, $name))->getName());
		}
		return $folder !== null;
	}

	private function fromTrash(OpenPaper $open): bool {
		$id = $open->paper->getFolderId();
		return $id !== null && $this->trash->restore($open->council(), $id, $this->folders->make($open->council()), $open->paper->getFolderName() ?? $open->paper->getTitle());
	}

	private function mustBeColleague(Council $council, ?string $uid, ?string $before): void {
		if ($uid !== null && $uid !== $before && $this->people->rolesOf($council, $uid) === []) {
			throw new Invalid('unknown_person', 'This person has no account, or no role in this council.', field: 'ownerUid');
		}
	}
}
