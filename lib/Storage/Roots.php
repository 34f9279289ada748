<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\NotFound;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCP\Files\Folder;
use OCP\Files\IRootFolder;
use OCP\Files\NotPermittedException;
use Psr\Log\LoggerInterface;

/** The root folders in the service account’s home, found by file id. */
final class Roots {
	public function __construct(
		private readonly IRootFolder $files,
		private readonly CouncilMapper $councils,
		private readonly ServiceAccount $accounts,
		private readonly FileMoves $moves,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @throws Unavailable */
	public function home(Council $council): Folder {
		return $this->files->getUserFolder($this->accounts->of($council)->getUID());
	}

	/** @throws Unavailable */
	public function find(Council $council, FolderKey $key): ?Folder {
		$id = $council->rootId($key);
		$node = $id === null ? null : $this->home($council)->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
	}

	/**
	 * @throws NotFound
	 * @throws Unavailable
	 */
	public function get(Council $council, FolderKey $key): Folder {
		return $this->find($council, $key) ?? throw new NotFound(
			'root_missing',
			'The folder « {folder} » is not there. Run « Check and repair » in the settings of the council.',
			['folder' => $key->folderName($council)],
		);
	}

	public function seenBy(Council $council, FolderKey $key, string $uid): ?Folder {
		$id = $council->rootId($key);
		$node = $id === null ? null : $this->files->getUserFolder($uid)->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
	}

	/**
	 * Makes the folder when it is not there, and remembers its id.
	 *
	 * @throws Unavailable
	 */
	public function make(Council $council, FolderKey $key): Folder {
		$found = $this->find($council, $key);
		if ($found !== null) {
			return $found;
		}
		$home = $this->home($council);
		$name = $key->folderName($council);
		try {
			$existing = $home->nodeExists($name) ? $home->get($name) : null;
			$folder = $existing instanceof Folder ? $existing : $home->newFolder($home->getNonExistingName($name));
		} catch (NotPermittedException $refusal) {
			$this->logger->error('A council folder could not be made', ['council' => $council->getId(), 'exception' => $refusal]);
			throw new Unavailable('storage_refused', 'The folder « {folder} » could not be created: the storage refused. Try again later or tell the operator.', ['folder' => $name], previous: $refusal);
		}
		$council->setRootId($key, $folder->getId());
		$this->councils->update($council);
		return $folder;
	}

	/** @throws Unavailable */
	public function rename(Council $council, FolderKey $key): ?string {
		$folder = $this->find($council, $key);
		$name = $key->folderName($council);
		if ($folder === null || $folder->getName() === $name) {
			return null;
		}
		$former = $folder->getName();
		$home = $this->home($council);
		$this->moves->to($folder, $home->getFullPath($home->nodeExists($name) ? $home->getNonExistingName($name) : $name));
		return $former;
	}

	/** @return int bytes in all roots */
	public function size(Council $council): int {
		$bytes = 0;
		foreach (FolderKey::cases() as $key) {
			$bytes += (int)max(0, $this->find($council, $key)?->getSize() ?? 0);
		}
		return $bytes;
	}
}
