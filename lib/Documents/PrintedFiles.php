<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\ConvocationState;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\HashingFilter;
use OCA\ConseilMunicipal\Publication\HeldStore;
use OCA\ConseilMunicipal\Publication\PublishedTree;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\Files\Folder;

/**
 * Puts a printed file beside the documents of its meeting, or where nobody reads it as long as its convocation is not sent: written where
 * nobody looks while it is hashed, then moved into its place.
 * The row names the file before it is there, so that of two that are written at once one is kept and the row never tells of the other.
 */
final class PrintedFiles {
	public function __construct(
		private readonly PrintedMapper $printed,
		private readonly PublishedTree $tree,
		private readonly HeldStore $store,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
	) {
	}

	/** The file, when it lies where it was put with the size it had; null when not. */
	public function find(Workspace $workspace, Printed $printed): ?File {
		$file = $this->file($workspace->council(), $printed);
		return $file !== null && $file->getSize() === $printed->getSize() ? $file : null;
	}

	/**
	 * @param resource $content
	 * @param string $name it should have
	 * @param string $manifest SHA-256 of what it was made of
	 * @param FolderKey $root where it lies once the convocation is sent
	 * @param ?string $expected SHA-256 that the content must have
	 */
	public function place(Workspace $workspace, Convocation $convocation, PrintedKind $kind, FolderKey $root, string $name, string $manifest, $content, int $size, ?string $expected): Printed {
		$known = $this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId())[$kind->value] ?? null;
		$isHeld = $convocation->state() !== ConvocationState::Sent;
		$folder = $isHeld ? $this->store->open($workspace->council()) : $this->tree->meetingFolder($workspace->council(), $workspace->meeting, $root);
		[$file, $sha256] = $this->write($workspace, $name, $content, $size);
		if ($expected !== null && $sha256 !== $expected) {
			$file->delete();
			throw new Invalid('hash_mismatch', '“{name}” did not arrive as it was sent. Nothing was kept; send it again.', ['name' => $name], 'sha256');
		}
		$printed = new Printed();
		$printed->setCouncilId($convocation->getCouncilId());
		$printed->setMeetingId($convocation->getMeetingId());
		$printed->setConvocationId($convocation->getId());
		$printed->setKind($kind->value);
		$printed->setName($isHeld ? $name : self::freeName($folder, $name, $known));
		$printed->setHeld((int)$isHeld);
		$printed->setManifestSha256($manifest);
		$printed->setFileId($file->getId());
		$printed->setSha256($sha256);
		$printed->setSize($size);
		$printed->setMadeAt($this->time->getTime());
		if (!($known === null ? $this->printed->add($printed) : $this->printed->replace($printed, $known->getFileId()))) {
			$file->delete();
			return $this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId())[$kind->value] ?? $printed;
		}
		$this->settle($workspace, $printed, $known, $file, $folder);
		return $printed;
	}

	/** Moves what was held into its place; one that somebody took away may be made again. */
	public function release(Council $council, Meeting $meeting, Printed $printed, FolderKey $root): void {
		$fileId = $printed->getFileId();
		$held = $this->store->file($council, $fileId);
		if ($held !== null) {
			$folder = $this->tree->meetingFolder($council, $meeting, $root);
			$printed->setName(self::freeName($folder, $printed->getName(), null));
			$placed = FileOperation::on($printed->getName(), static fn () => $held->move($folder->getPath() . '/' . $printed->getName()));
			$printed->setFileId($placed->getId());
		}
		$printed->setHeld(0);
		$this->printed->replace($printed, $fileId);
	}

	public function remove(Workspace $workspace, Printed $printed): void {
		$file = $this->file($workspace->council(), $printed);
		if ($file !== null) {
			FileOperation::on($file->getName(), $file->delete(...));
		}
		$this->printed->delete($printed);
	}

	/** Moves it into its place, and takes away what was there under another name or in another root. */
	private function settle(Workspace $workspace, Printed $printed, ?Printed $known, File $file, Folder $folder): void {
		$name = $printed->isHeld() ? $printed->getConvocationId() . '-' . $printed->getKind() . '-' . bin2hex(random_bytes(6)) : $printed->getName();
		$placed = FileOperation::on($printed->getName(), static fn () => $file->move($folder->getPath() . '/' . $name));
		if ($placed->getId() !== $printed->getFileId()) {
			$written = $printed->getFileId();
			$printed->setFileId($placed->getId());
			$this->printed->replace($printed, $written);
		}
		$former = $known === null || $known->getFileId() === $placed->getId() ? null : $this->file($workspace->council(), $known);
		if ($former !== null) {
			FileOperation::on($former->getName(), $former->delete(...));
		}
		$this->journal->record($printed->getCouncilId(), 'document_printed', [
			'convocation' => $printed->getConvocationId(), 'kind' => $printed->getKind(), 'name' => $printed->getName(),
			'sha256' => $printed->getSha256(), 'size' => $printed->getSize(), 'manifest' => $printed->getManifestSha256(),
		], $printed->getMeetingId());
	}

	/**
	 * @param resource $content
	 * @return array{File, string} with its SHA-256
	 */
	private function write(Workspace $workspace, string $name, $content, int $size): array {
		$workshop = $this->tree->workshop($workspace->council());
		FileOperation::needsSpace($workshop->getFreeSpace(), $size, $name);
		$hash = hash_init('sha256');
		HashingFilter::on($content, $hash);
		$file = FileOperation::on($name, static fn (): File => $workshop->newFile(PublishedTree::UNFINISHED . bin2hex(random_bytes(8)), $content));
		if ((int)$file->getSize() !== $size) {
			$file->delete();
			throw new Unavailable('copy_incomplete_file', '“{name}” could not be written completely. Nothing was kept; try again.', ['name' => $name]);
		}
		return [$file, hash_final($hash)];
	}

	/** Whether it waits or not: a crash may have moved it before its row said so. */
	private function file(Council $council, Printed $printed): ?File {
		$held = $printed->isHeld() ? $this->store->file($council, $printed->getFileId()) : null;
		return $held ?? $this->tree->file($council, $printed->getFileId());
	}

	/** Its own name, unless something else has it: an item may be called anything. */
	private static function freeName(Folder $folder, string $name, ?Printed $known): string {
		$there = $folder->nodeExists($name) ? $folder->get($name) : null;
		return $there === null || $there->getId() === $known?->getFileId() ? $name : $folder->getNonExistingName($name);
	}
}
