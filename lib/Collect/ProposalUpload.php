<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FileParts;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\Files\Folder;

/** Receives documents from people who have no folder of Préparation, see {@see FileParts}. */
final class ProposalUpload {
	public const MAX_FILES = 20;
	/** Bytes of one document. */
	public const MAX_SIZE = 100_000_000;
	/** Bytes of one request. */
	public const PART = FileParts::PART;

	private const WORKSHOP = 'conseil-propositions';
	private const WHOLE = 'whole';

	public function __construct(
		private readonly FileParts $parts,
		private readonly ProposalFileMapper $files,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param resource $content of the request, at most {@see PART} bytes of it are read */
	public function receive(Council $council, ProposalFile $file, int $part, $content): void {
		FileParts::receive($this->partsOf($council, $file), $file->getName(), $file->getSize(), $part, $content);
	}

	/**
	 * The whole document in the folder, under its name or a similar one; written elsewhere first, so that nobody ever sees half of it.
	 *
	 * @throws Conflict parts are missing
	 */
	public function assemble(Council $council, ProposalFile $file, Folder $target): File {
		$parts = $this->partsOf($council, $file);
		$whole = FileParts::whole($parts, $file->getName(), $file->getSize());
		FileOperation::needsSpace($target->getFreeSpace(), $file->getSize(), $file->getName());
		$placed = FileOperation::on($file->getName(), static function () use ($file, $parts, $whole, $target): File {
			$written = $parts->newFile(self::WHOLE . '-' . bin2hex(random_bytes(6)), $whole);
			if ((int)$written->getSize() !== $file->getSize()) {
				$written->delete();
				throw new Unavailable('copy_incomplete_file', '“{name}” could not be written completely. Nothing was kept; try again.', ['name' => $file->getName()]);
			}
			$moved = $written->move($target->getPath() . '/' . $target->getNonExistingName($file->getName()));
			return $moved instanceof File ? $moved : $written;
		});
		$this->clear($council, $file);
		return $placed;
	}

	/** Takes away what has arrived of it. */
	public function clear(Council $council, ProposalFile $file): void {
		$workshop = $this->workshop($council);
		if ($workshop->nodeExists((string)$file->getId())) {
			FileOperation::on($file->getName(), $workshop->get((string)$file->getId())->delete(...));
		}
	}

	private function partsOf(Council $council, ProposalFile $file): Folder {
		return FileOperation::on($file->getName(), fn (): Folder => MeetingFolders::subFolder($this->workshop($council), (string)$file->getId()));
	}

	/** Cleared of what was begun and never ended. */
	private function workshop(Council $council): Folder {
		$workshop = $this->parts->workshop($council, self::WORKSHOP);
		$this->files->forgetUnfinished($council->getId(), $this->time->getTime() - FileParts::LEFT_OVER);
		return $workshop;
	}
}
