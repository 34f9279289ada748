<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Storage\DraftVersions;
use OCA\ConseilMunicipal\Storage\FileLocks;
use OCP\Files\File;

/** What a person decides about versions that were replaced unread: the latest counts, an earlier one comes back, or each becomes a file. */
final class OverwriteDecision {
	public function __construct(
		private readonly OverwriteMapper $overwrites,
		private readonly MeetingFolders $folders,
		private readonly DraftVersions $versions,
		private readonly FileLocks $locks,
		private readonly People $people,
	) {
	}

	/**
	 * @param string $keep `this`: what the document holds now; `other`: the earlier version, which becomes the latest; `both`: the
	 *                     document stays and every earlier version becomes a file beside it
	 * @param ?int $revision which of several earlier versions comes back; the latest of them when null
	 */
	public function settle(Workspace $workspace, Document $document, string $keep, ?int $revision): void {
		$earlier = $this->overwrites->findOfFile($document->getFileId());
		match ($keep) {
			'this' => null,
			'other' => $this->bringBack($workspace, $document, self::chosen($earlier, $revision)),
			'both' => $this->tellApart($workspace, $document, $earlier),
			default => throw new Invalid('unknown_value', 'Choose one of: {values}.', ['values' => 'this, other, both'], 'keep'),
		};
		$this->overwrites->settle($document->getFileId());
	}

	/** @param list<Overwrite> $earlier */
	private static function chosen(array $earlier, ?int $revision): Overwrite {
		foreach ($earlier as $overwrite) {
			if ($revision === null || $overwrite->getRevision() === $revision) {
				return $overwrite;
			}
		}
		throw new Invalid('unknown_value', 'There is no such earlier version to bring back.', field: 'revision');
	}

	/** As the person, so that the new version carries their name; what it replaces stays among the versions. */
	private function bringBack(Workspace $workspace, Document $document, Overwrite $overwrite): void {
		$file = $this->file($workspace, $document);
		$content = $this->content($workspace, $file, $overwrite);
		$this->locks->on($file, static fn () => $file->putContent($content));
	}

	/** @param list<Overwrite> $earlier */
	private function tellApart(Workspace $workspace, Document $document, array $earlier): void {
		$file = $this->file($workspace, $document);
		foreach ($earlier as $overwrite) {
			$content = $this->content($workspace, $file, $overwrite);
			$folder = $file->getParent();
			$name = self::nameOf($file->getName(), $this->people->name($overwrite->getAuthor()));
			$this->locks->on($file, static fn () => $folder->newFile($folder->getNonExistingName($name), $content));
		}
	}

	/** « Budget (version de Karim Dahmani).ods », of a length that can be stored. */
	private static function nameOf(string $name, string $author): string {
		$dot = strrpos($name, '.') ?: strlen($name);
		$addition = ' (version de ' . str_replace(['/', '\\'], '-', mb_strcut($author, 0, 60)) . ')';
		$extension = substr($name, $dot);
		return mb_strcut(substr($name, 0, $dot), 0, 230 - strlen($addition . $extension)) . $addition . $extension;
	}

	/** @return resource */
	private function content(Workspace $workspace, File $file, Overwrite $overwrite) {
		return $this->versions->content($workspace->grant->user, $file, $overwrite->getRevision()) ?? throw new Conflict('version_gone',
			'The earlier version of “{name}” is no longer kept. Nothing was changed: keep the present one.', ['name' => $file->getName()]);
	}

	private function file(Workspace $workspace, Document $document): File {
		return $this->folders->draftSeenBy($workspace->council(), $workspace->uid(), $document->getFileId()) ?? throw new Conflict('file_gone',
			'“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $document->getName()]);
	}
}
