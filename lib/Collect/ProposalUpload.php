<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\Files\Folder;

/**
 * Receives documents from people who have no folder of Préparation: in parts of a bounded size, kept where nobody looks, put
 * together once all are there. Memory stays flat; a part may be sent again; what never ends is cleared a day later.
 */
final class ProposalUpload {
	public const MAX_FILES = 20;
	/** Bytes of one document. */
	public const MAX_SIZE = 100_000_000;
	/** Bytes of one request. */
	public const PART = 4 * 1024 * 1024;

	/** Beside the files of the service account, where no client, no version and no event comes. */
	private const WORKSHOP = 'conseil-propositions';
	private const WHOLE = 'whole';
	/** Seconds. */
	private const LEFT_OVER = 86400;

	public function __construct(
		private readonly CouncilFolders $folders,
		private readonly ProposalFileMapper $files,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param resource $content of the request, at most {@see PART} bytes of it are read */
	public function receive(Council $council, ProposalFile $file, int $part, $content): void {
		$expected = self::length($file, $part);
		$buffer = self::buffer();
		$length = stream_copy_to_stream($content, $buffer, $expected + 1);
		if ($length !== $expected) {
			throw new Invalid('part_incomplete', 'A part of “{name}” did not arrive whole. Send it again.', ['name' => $file->getName()], 'part', ['expected' => $expected]);
		}
		rewind($buffer);
		$parts = FileOperation::on($file->getName(), fn (): Folder => MeetingFolders::subFolder($this->workshop($council), (string)$file->getId()));
		FileOperation::needsSpace($parts->getFreeSpace(), $length, $file->getName());
		FileOperation::on($file->getName(), static function () use ($parts, $part, $buffer): void {
			$known = $parts->nodeExists((string)$part) ? $parts->get((string)$part) : null;
			$known instanceof File ? $known->putContent($buffer) : $parts->newFile((string)$part, $buffer);
		});
	}

	/**
	 * The whole document in the folder, under its name or a similar one; written elsewhere first, so that nobody ever sees half of it.
	 *
	 * @throws Conflict parts are missing
	 */
	public function assemble(Council $council, ProposalFile $file, Folder $target): File {
		$parts = FileOperation::on($file->getName(), fn (): Folder => MeetingFolders::subFolder($this->workshop($council), (string)$file->getId()));
		$whole = self::whole($parts, $file);
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

	public static function partsOf(ProposalFile $file): int {
		return intdiv($file->getSize() + self::PART - 1, self::PART);
	}

	/** @throws Invalid there is no such part */
	private static function length(ProposalFile $file, int $part): int {
		$count = self::partsOf($file);
		if ($part < 0 || $part >= $count) {
			throw new Invalid('no_such_part', '“{name}” has no such part.', ['name' => $file->getName()], 'part');
		}
		return min(self::PART, $file->getSize() - $part * self::PART);
	}

	/** @return resource */
	private static function whole(Folder $parts, ProposalFile $file) {
		$whole = self::buffer();
		for ($part = 0; $part < self::partsOf($file); $part++) {
			$node = $parts->nodeExists((string)$part) ? $parts->get((string)$part) : null;
			$stream = $node instanceof File ? FileOperation::on($file->getName(), static fn () => $node->fopen('r')) : false;
			if (!is_resource($stream) || stream_copy_to_stream($stream, $whole) !== self::length($file, $part)) {
				throw new Conflict('parts_missing', '“{name}” has not arrived whole yet. Send what is missing.', ['name' => $file->getName()], data: ['part' => $part]);
			}
			fclose($stream);
		}
		rewind($whole);
		return $whole;
	}

	/** Cleared of what was begun and never ended. */
	private function workshop(Council $council): Folder {
		$account = $this->folders->root($council, FolderKey::Preparation)->getParent()->getParent();
		$workshop = FileOperation::on(self::WORKSHOP, static fn (): Folder => MeetingFolders::subFolder($account, self::WORKSHOP));
		$before = $this->time->getTime() - self::LEFT_OVER;
		foreach ($workshop->getDirectoryListing() as $left) {
			if ($left->getMTime() < $before) {
				FileOperation::on($left->getName(), $left->delete(...));
			}
		}
		$this->files->forgetUnfinished($council->getId(), $before);
		return $workshop;
	}

	/** @return resource on the disk beyond two megabytes */
	private static function buffer() {
		return fopen('php://temp/maxmemory:2097152', 'w+') ?: throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
	}
}
