<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Agenda\FolderRenames;
use OCA\ConseilMunicipal\Agenda\FoundFolder;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\Folder;
use OCP\Files\Node;
use Psr\Log\LoggerInterface;

/**
 * Makes and renames folders so that they follow the papers. Each folder is done first, then its row: a crash in between leaves a
 * folder that the next reading recognises by its id or its name.
 */
final class PaperKeeper {
	public function __construct(
		private readonly MeetingFolders $folders,
		private readonly PaperMapper $papers,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * @param list<Paper> $papers without removed ones
	 * @param list<FoundFolder> $found the last reading
	 * @return array{int, int} folders made or renamed; folders that could not be renamed now
	 */
	public function follow(Folder $parent, array $papers, array $found): array {
		$names = array_map(static fn (FoundFolder $folder): string => $folder->name, $found);
		$done = 0;
		foreach ($papers as $paper) {
			if ($paper->getFolderId() === null && $paper->getFolderMissing() !== true) {
				$name = FolderName::apart(FolderName::of(null, $paper->getTitle()), ...$names);
				$this->make($parent, $paper, $name);
				$names[] = $name;
				$done++;
			}
		}
		return $this->rename($parent, $papers, $names, $done);
	}

	private function make(Folder $parent, Paper $paper, string $name): void {
		$paper->setFolderId(FileOperation::on($name, static fn (): int => $parent->newFolder($name)->getId()));
		$paper->setFolderName($name);
		$paper->setFolderEtag(null);
		$this->papers->update($paper);
	}

	/**
	 * @param list<Paper> $papers
	 * @param list<string> $names what « Dossiers » holds
	 * @return array{int, int}
	 */
	private function rename(Folder $parent, array $papers, array $names, int $done): array {
		$current = $wanted = $byId = [];
		foreach ($papers as $paper) {
			if ($paper->getFolderMissing() !== true && $paper->getFolderName() !== null) {
				$byId[$paper->getId()] = $paper;
				$current[$paper->getId()] = $paper->getFolderName();
			}
		}
		foreach ($byId as $id => $paper) {
			$name = PaperFolders::nameOf($paper, ...array_diff([...$names, ...$wanted], [$current[$id]]));
			if ($name !== $current[$id]) {
				$wanted[$id] = $name;
			}
		}
		$refused = 0;
		foreach (FolderRenames::ordered($wanted, $current) as $step) {
			try {
				$this->renameOne($parent, $byId[$step['id']], $step['name']);
				$done++;
			} catch (DomainError $refusal) {
				$this->logger->info('The folder of a paper could not be renamed', ['paper' => $step['id'], 'exception' => $refusal]);
				$refused++;
			}
		}
		return [$done, $refused];
	}

	private function renameOne(Folder $parent, Paper $paper, string $name): void {
		$node = $parent->getFirstNodeById($paper->getFolderId() ?? 0);
		if ($node === null) {
			return; // moved or deleted since the reading: the next one says so
		}
		$moved = FileOperation::on($node->getName(), fn (): Node => $this->folders->moveInto($node, $parent, $name));
		$paper->setFolderName($moved->getName());
		$this->papers->update($paper);
	}
}
