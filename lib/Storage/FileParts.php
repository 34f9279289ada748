<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\Files\Folder;

/**
 * Files that come in parts of a bounded size, kept where nobody looks until all are there. Memory stays flat; a part may be sent
 * again; what never ends is cleared a day later.
 */
final class FileParts {
	/** Bytes of one request. */
	public const PART = 4 * 1024 * 1024;
	/** Seconds. */
	public const LEFT_OVER = 86400;

	public function __construct(
		private readonly CouncilFolders $folders,
		private readonly ITimeFactory $time,
	) {
	}

	/** A folder beside the files of the service account, where no client, no version and no event comes. */
	public function store(Council $council, string $name): Folder {
		$account = $this->folders->root($council, FolderKey::Preparation)->getParent()->getParent();
		return FileOperation::on($name, static fn (): Folder => MeetingFolders::subFolder($account, $name));
	}

	/** The same, cleared of what was begun and never ended. */
	public function workshop(Council $council, string $name): Folder {
		$workshop = $this->store($council, $name);
		foreach ($workshop->getDirectoryListing() as $left) {
			if ($left->getMTime() < $this->time->getTime() - self::LEFT_OVER) {
				FileOperation::on($left->getName(), $left->delete(...));
			}
		}
		return $workshop;
	}

	public static function count(int $size): int {
		return intdiv($size + self::PART - 1, self::PART);
	}

	/**
	 * @param Folder $parts of this file alone
	 * @param string $name the file, for the person who reads a refusal
	 * @param int $size bytes of the whole file
	 * @param resource $content of the request, at most {@see PART} bytes of it are read
	 */
	public static function receive(Folder $parts, string $name, int $size, int $part, $content): void {
		$expected = self::length($name, $size, $part);
		$buffer = self::buffer();
		$length = stream_copy_to_stream($content, $buffer, $expected + 1);
		if ($length !== $expected) {
			throw new Invalid('part_incomplete', 'A part of “{name}” did not arrive whole. Send it again.', ['name' => $name], 'part', ['expected' => $expected]);
		}
		rewind($buffer);
		FileOperation::needsSpace($parts->getFreeSpace(), $length, $name);
		FileOperation::on($name, static function () use ($parts, $part, $buffer): void {
			$known = $parts->nodeExists((string)$part) ? $parts->get((string)$part) : null;
			$known instanceof File ? $known->putContent($buffer) : $parts->newFile((string)$part, $buffer);
		});
	}

	/**
	 * All parts, one after the other.
	 *
	 * @return resource
	 * @throws Conflict parts are missing
	 */
	public static function whole(Folder $parts, string $name, int $size) {
		$whole = self::buffer();
		for ($part = 0; $part < self::count($size); $part++) {
			$node = $parts->nodeExists((string)$part) ? $parts->get((string)$part) : null;
			$stream = $node instanceof File ? FileOperation::on($name, static fn () => $node->fopen('r')) : false;
			if (!is_resource($stream) || stream_copy_to_stream($stream, $whole) !== self::length($name, $size, $part)) {
				throw new Conflict('parts_missing', '“{name}” has not arrived whole yet. Send what is missing.', ['name' => $name], data: ['part' => $part]);
			}
			fclose($stream);
		}
		rewind($whole);
		return $whole;
	}

	/** @throws Invalid there is no such part */
	private static function length(string $name, int $size, int $part): int {
		if ($part < 0 || $part >= self::count($size)) {
			throw new Invalid('no_such_part', '“{name}” has no such part.', ['name' => $name], 'part');
		}
		return min(self::PART, $size - $part * self::PART);
	}

	/** @return resource on the disk beyond two megabytes */
	public static function buffer() {
		return fopen('php://temp/maxmemory:2097152', 'w+') ?: throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
	}
}
