<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\ConvocationKind;
use OCA\ConseilMunicipal\Convocation\ConvocationMapper;
use OCA\ConseilMunicipal\Convocation\ConvocationState;
use OCA\ConseilMunicipal\Convocation\Manifest;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Storage\FileHash;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FileParts;
use OCP\Files\Folder;

/**
 * What is made of a frozen convocation: Convocation.pdf, Ordre du jour.pdf and Dossier complet.pdf by the browser, the manifest here.
 * Each says the fingerprint of the manifest, so none of them can be named in it: the journal keeps their SHA-256, and nothing is sent
 * while one of them is not what it was.
 */
final class PrintedDocuments {
	private const WORKSHOP = 'conseil-imprimes';

	public function __construct(
		private readonly PrintedMapper $printed,
		private readonly PrintedFiles $files,
		private readonly ConvocationMapper $convocations,
		private readonly FileParts $parts,
	) {
	}

	/**
	 * A part of a document that a browser has made.
	 *
	 * @param mixed $upload chosen by the sender: 32 hexadecimal digits, the same for all parts of one document
	 * @param resource $content
	 */
	public function receive(Workspace $workspace, Convocation $convocation, string $kind, int $part, mixed $upload, mixed $size, $content): void {
		$made = self::kind($kind);
		$this->mustBeOpen($workspace, $convocation, $made, $convocation->getManifestSha256() ?? '');
		$bytes = self::size($size, $made);
		FileParts::receive($this->folderOf($workspace, $convocation, $made, $upload), $made->fileName(''), $bytes, $part, $content);
	}

	/**
	 * Puts a document together and beside the others; the same again is answered with what is there.
	 *
	 * @param mixed $manifest SHA-256 of what it was made of
	 * @param mixed $sha256 in hexadecimal, of the document; null when the browser cannot compute it
	 */
	public function finish(Workspace $workspace, Convocation $convocation, string $kind, mixed $upload, mixed $size, mixed $manifest, mixed $sha256): Printed {
		$made = self::kind($kind);
		$known = $this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId())[$made->value] ?? null;
		$hash = $sha256 === null ? null : self::hash($sha256, 'sha256');
		if ($hash !== null && $known?->getSha256() === $hash && $known->getManifestSha256() === $manifest && $this->files->find($workspace, $known) !== null) {
			return $known;
		}
		$this->mustBeOpen($workspace, $convocation, $made, self::hash($manifest, 'manifest'));
		$frozen = Manifest::read($convocation->getManifest() ?? '');
		$this->writeManifest($workspace, $convocation, $frozen);
		$bytes = self::size($size, $made);
		$parts = $this->folderOf($workspace, $convocation, $made, $upload);
		$name = $made->fileName($this->suffix($convocation));
		$whole = FileParts::whole($parts, $name, $bytes);
		$printed = $this->files->place($workspace, $convocation, $made, $made->rootOf($frozen), $name, $convocation->getManifestSha256() ?? '', $whole, $bytes, $hash);
		FileOperation::on($name, $parts->delete(...));
		return $printed;
	}

	/** Writes the manifest that is about to be kept, and takes away what was made of another one. */
	public function seal(Workspace $workspace, Convocation $convocation, Manifest $manifest): void {
		$known = $this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId());
		foreach ($known as $printed) {
			if ($printed->getManifestSha256() !== $manifest->sha256() && $printed->kind() !== PrintedKind::Manifest) {
				$this->files->remove($workspace, $printed);
			}
		}
		$this->writeManifest($workspace, $convocation, $manifest);
	}

	/** What was made of a convocation that is given up. */
	public function discard(Workspace $workspace, Convocation $convocation): void {
		foreach ($this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId()) as $printed) {
			$this->files->remove($workspace, $printed);
		}
	}

	private function writeManifest(Workspace $workspace, Convocation $convocation, Manifest $manifest): void {
		$there = $this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId())[PrintedKind::Manifest->value] ?? null;
		if ($there?->getManifestSha256() === $manifest->sha256() && $this->files->find($workspace, $there) !== null) {
			return;
		}
		$content = fopen('php://temp', 'w+') ?: throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
		fwrite($content, $manifest->json);
		rewind($content);
		$this->files->place($workspace, $convocation, PrintedKind::Manifest, PrintedKind::Manifest->rootOf($manifest), PrintedKind::Manifest->fileName($this->suffix($convocation)), $manifest->sha256(), $content, strlen($manifest->json), null);
	}

	/**
	 * One of the documents, as it will lie or lies beside the others.
	 *
	 * @throws Conflict it was not made, or is gone
	 */
	public function stream(Workspace $workspace, Convocation $convocation, string $kind): DraftStream {
		$printed = $this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId())[self::kind($kind)->value] ?? null;
		$file = $printed === null ? null : $this->files->find($workspace, $printed);
		return $file === null ? throw new Conflict('not_printed', 'This document has not been made yet. Make it on the page of the convocation.')
			: DraftStream::of($file, $printed->getName(), PieceConversion::PDF);
	}

	/** The convocation itself, on paper; null when no browser made it. */
	public function paperOf(Convocation $convocation): ?Printed {
		return $this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId())[PrintedKind::Convocation->value] ?? null;
	}

	/** @throws Conflict one of them is not what was made any more */
	public function mustBeIntact(Workspace $workspace, Convocation $convocation): void {
		foreach ($this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId()) as $printed) {
			$file = $this->files->find($workspace, $printed);
			if ($file === null || $printed->getManifestSha256() !== $convocation->getManifestSha256() || FileHash::of($file, $file->getName()) !== $printed->getSha256()) {
				throw new Conflict('printed_changed', '“{name}” is no longer what was made when the dossier was frozen. Nothing was sent; freeze the dossier again, then send.', ['name' => $printed->getName()]);
			}
		}
	}

	/** @throws Conflict */
	private function mustBeOpen(Workspace $workspace, Convocation $convocation, PrintedKind $kind, string $manifest): void {
		if ($convocation->getManifestSha256() === null || !in_array($convocation->state(), [ConvocationState::Frozen, ConvocationState::Sent], true)) {
			throw new Conflict('convocation_not_frozen', 'The dossier is not frozen. Nothing was sent; freeze it first.');
		}
		if ($convocation->getManifestSha256() !== $manifest) {
			throw new Conflict('printed_outdated', 'The dossier was frozen again meanwhile: this document says what it was before. It was not kept; make it again.');
		}
		$known = $this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId())[$kind->value] ?? null;
		if ($convocation->state() === ConvocationState::Sent && $known !== null && $this->files->find($workspace, $known) !== null) {
			throw new Conflict('convocation_sent', 'This convocation has been sent: nothing of it changes any more.');
		}
	}

	private function folderOf(Workspace $workspace, Convocation $convocation, PrintedKind $kind, mixed $upload): Folder {
		if (!is_string($upload) || preg_match('/^[0-9a-f]{32}\z/', $upload) !== 1) {
			throw new Invalid('not_an_upload', 'The name of the upload is missing: 32 hexadecimal digits.', field: 'upload');
		}
		$name = $convocation->getId() . '-' . $kind->value . '-' . $upload;
		$workshop = $this->parts->workshop($workspace->council(), self::WORKSHOP);
		return FileOperation::on($kind->fileName(''), static fn (): Folder => MeetingFolders::subFolder($workshop, $name));
	}

	/** What tells the files of a later convocation from those of the first. */
	private function suffix(Convocation $convocation): string {
		if ($convocation->getNumber() === 1) {
			return '';
		}
		$alike = array_filter(
			$this->convocations->ofMeeting($convocation->getCouncilId(), $convocation->getMeetingId()),
			static fn (Convocation $other): bool => $other->getKind() === $convocation->getKind() && $other->getNumber() <= $convocation->getNumber(),
		);
		$label = match ($convocation->kind()) {
			ConvocationKind::Addendum => 'additif',
			ConvocationKind::Replacement => 'pièces remplacées',
			ConvocationKind::Postponement => 'report',
			ConvocationKind::Cancellation => 'annulation',
			ConvocationKind::Second => 'seconde convocation',
			ConvocationKind::Initial, ConvocationKind::Urgency => 'convocation',
		};
		return " – $label n° " . count($alike);
	}

	private static function kind(string $kind): PrintedKind {
		$known = PrintedKind::tryFrom($kind);
		return $known !== null && in_array($known, PrintedKind::made(), true) ? $known : throw new Invalid('unknown_value', 'This is no document of a convocation.', field: 'kind');
	}

	private static function size(mixed $size, PrintedKind $kind): int {
		$bytes = is_int($size) || (is_string($size) && ctype_digit($size) && strlen($size) < 12) ? (int)$size : 0;
		if ($bytes < 1) {
			throw new Invalid('not_a_size', 'The size of the document is missing, in bytes.', field: 'size');
		}
		if ($bytes > $kind->limit()) {
			throw new Invalid('file_too_large', '“{name}” is too large: at most {maximum} MB.', ['name' => $kind->fileName(''), 'maximum' => intdiv($kind->limit(), 1_000_000)], 'size');
		}
		return $bytes;
	}

	private static function hash(mixed $hash, string $field): string {
		return is_string($hash) && preg_match('/^[0-9a-f]{64}\z/', $hash) === 1 ? $hash : throw new Invalid('not_a_hash', 'A SHA-256 is expected here, in hexadecimal.', field: $field);
	}
}
