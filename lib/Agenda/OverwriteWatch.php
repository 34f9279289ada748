<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Storage\DavExchange;
use OCA\ConseilMunicipal\Storage\DraftVersion;
use OCA\ConseilMunicipal\Storage\DraftVersions;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\IUser;

/**
 * Notices that a person replaces a version they have not read, written by somebody else minutes before: two versions to
 * settle, as with a conflict copy. What is known of a version is who wrote it, when, and who fetched it since.
 */
final class OverwriteWatch {
	/** Seconds within which two people replacing a file do not know of each other; later, the second one has had time to look. */
	public const WINDOW = 900;

	/** @var array<int, array{revision: int, etag: string}> what is about to be replaced, by file id */
	private array $before = [];

	public function __construct(
		private readonly DavExchange $exchange,
		private readonly DraftVersions $versions,
		private readonly OverwriteMapper $overwrites,
		private readonly FetchMarks $fetched,
		private readonly CouncilMapper $councils,
		private readonly People $people,
		private readonly ITimeFactory $time,
	) {
	}

	/** The file still is what it was. */
	public function aboutToReplace(File $file): void {
		if ($this->exchange->bringsFile() && !$this->exchange->namesWhatItReplaces() && $this->hasJustChanged($file)) {
			$this->before[$file->getId()] = ['revision' => $file->getMTime(), 'etag' => $file->getEtag()];
		}
	}

	public function replaced(File $file, IUser $writer, string $serviceUid): void {
		$before = $this->before[$file->getId()] ?? null;
		unset($this->before[$file->getId()]);
		if ($before === null || $before['revision'] === $file->getMTime() || $this->fetched->holds($file->getId(), $writer->getUID(), $before['etag'])) {
			return;
		}
		$earlier = $this->versions->at($writer, $file, $before['revision']);
		if ($earlier?->author === null || $earlier->author === $writer->getUID()) {
			return;
		}
		$this->overwrites->note($this->overwrite($file, $earlier, $earlier->author, $writer, $serviceUid));
		$label = 'Version de ' . $this->people->name($earlier->author) . ', remplacée par ' . $writer->getDisplayName();
		$this->versions->label($file, $label, $before['revision']);
	}

	/** Who fetches a version that is a few minutes old knows what it says: replacing it afterwards is no accident. */
	public function fetched(File $file, IUser $reader, string $serviceUid): void {
		if ($this->exchange->fetchesFile() && $this->hasJustChanged($file)) {
			$this->fetched->note($this->councils->findByServiceUid($serviceUid)->getId(), $file->getId(), $reader->getUID(), $file->getEtag());
		}
	}

	/** The time of the content may be one that the sender’s computer gave, hours before or even ahead: the arrival counts as well. */
	private function hasJustChanged(File $file): bool {
		$now = $this->time->getTime();
		$moments = array_filter([$file->getMTime(), $file->getUploadTime()], static fn (int $moment): bool => $moment <= $now);
		return $moments !== [] && $now - max($moments) <= self::WINDOW;
	}

	private function overwrite(File $file, DraftVersion $earlier, string $author, IUser $writer, string $serviceUid): Overwrite {
		$overwrite = new Overwrite();
		$overwrite->setCouncilId($this->councils->findByServiceUid($serviceUid)->getId());
		$overwrite->setFileId($file->getId());
		$overwrite->setRevision($earlier->modifiedAt);
		$overwrite->setSize($earlier->size);
		$overwrite->setAuthor($author);
		$overwrite->setReplacedBy($writer->getUID());
		$overwrite->setReplacedAt($this->time->getTime());
		return $overwrite;
	}
}
