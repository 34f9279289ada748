<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reading\ReadMarks;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\DraftVersions;

/**
 * The versions of a draft, and which of them the person has read.
 *
 * @psalm-import-type ConseilDocumentVersion from ResponseDefinitions
 */
final class DocumentHistory {
	public function __construct(
		private readonly MeetingFolders $folders,
		private readonly DraftVersions $versions,
		private readonly ReadMarks $marks,
		private readonly People $people,
		private readonly VersionLinks $links,
	) {
	}

	/** @return list<ConseilDocumentVersion> latest first; none when the file is gone or the app « Versions » is off */
	public function versions(Workspace $workspace, Document $document): array {
		$file = $this->folders->draftSeenBy($workspace->council(), $workspace->uid(), $document->getFileId());
		if ($file === null) {
			return [];
		}
		$readAt = $this->marks->seenAt($workspace->uid(), 'draft', $document->getId());
		$zone = $workspace->council()->timeZone();
		$found = [];
		$readFound = false;
		foreach ($this->versions->of($workspace->grant->user, $file) as $version) {
			$isRead = !$readFound && $readAt !== null && $version->modifiedAt <= $readAt;
			$readFound = $readFound || $isRead;
			$found[] = [
				'revision' => $version->revision,
				'modifiedAt' => LocalTime::iso($version->modifiedAt, $zone),
				'size' => $version->size,
				'author' => $this->people->person($version->author),
				'label' => $version->label,
				'current' => $version->current,
				'read' => $isRead,
				'url' => $version->current ? $this->links->toCurrent($workspace->uid(), $file) : $this->links->toEarlier($workspace->uid(), $file->getId(), $version->revision),
			];
		}
		return $found;
	}
}
