<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\File;
use OCP\Files\Folder;

/** The folder of the service account that is shared with nobody: what waits for a sending, and what was replaced. */
final class HeldStore {
	private const NAME = 'conseil-pieces';

	/** @var array<int, Folder> by council */
	private array $known = [];

	public function __construct(
		private readonly PublishedRoots $roots,
	) {
	}

	public function open(Council $council): Folder {
		return $this->known[$council->getId()] ??= $this->find($council);
	}

	private function find(Council $council): Folder {
		$home = $this->roots->open($council, PublishedRoots::KEYS[0])->getParent();
		return FileOperation::on(self::NAME, static fn (): Folder => MeetingFolders::subFolder($home, self::NAME));
	}

	/** Null when it is not there: it was placed, or somebody took it away by hand. */
	public function file(Council $council, int $fileId): ?File {
		$node = $this->open($council)->getFirstNodeById($fileId);
		return $node instanceof File ? $node : null;
	}
}
