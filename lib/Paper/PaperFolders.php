<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\Files\Folder;
use OCP\Files\Node;

/**
 * « Dossiers » in Préparation: one sub-folder per paper. Made with the first paper, found by file id whatever people call it; one that
 * somebody made by hand is taken.
 */
final class PaperFolders {
	public const NAME = 'Dossiers';

	public function __construct(
		private readonly CouncilFolders $folders,
		private readonly CouncilMapper $councils,
	) {
	}

	/** Null when there is none yet, or when somebody removed it. */
	public function find(Council $council): ?Folder {
		$root = $this->folders->root($council, FolderKey::Preparation);
		$id = $council->getPapersFolderId();
		$node = $id === null ? null : $root->getFirstNodeById($id);
		if ($node instanceof Folder) {
			return $node;
		}
		$node = $root->nodeExists(self::NAME) ? $root->get(self::NAME) : null;
		return $node instanceof Folder ? $this->remember($council, $node) : null;
	}

	public function make(Council $council): Folder {
		$root = $this->folders->root($council, FolderKey::Preparation);
		return $this->find($council)
			?? $this->remember($council, FileOperation::on(self::NAME, static fn (): Folder => MeetingFolders::subFolder($root, self::NAME)));
	}

	/** Its path in the files of this person, for WebDAV; empty when they do not have it. */
	public function pathSeenBy(Council $council, string $uid): string {
		$id = $council->getPapersFolderId();
		$node = $id === null ? null : $this->folders->forUser($council, FolderKey::Preparation, $uid)?->getFirstNodeById($id);
		return $node instanceof Folder ? '/' . implode('/', array_slice(explode('/', $node->getPath()), 3)) : '';
	}

	/** A file or folder of a paper, wherever it lies in Préparation. */
	public function node(Council $council, ?int $fileId): ?Node {
		return $fileId === null ? null : $this->folders->root($council, FolderKey::Preparation)->getFirstNodeById($fileId);
	}

	/** The name a paper’s folder should have: what somebody wrote by hand stays as long as it stands for the title. */
	public static function nameOf(Paper $paper, string ...$taken): string {
		$current = $paper->getFolderMissing() === true ? null : $paper->getFolderName();
		return $current !== null && FolderName::stands($current, $paper->getTitle())
			? $current
			: FolderName::apart(FolderName::of(null, $paper->getTitle()), ...$taken);
	}

	private function remember(Council $council, Folder $folder): Folder {
		$council->setPapersFolderId($folder->getId());
		$council->setPapersEtag(null);
		$this->councils->update($council);
		return $folder;
	}
}
