<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reading\ReadMarks;
use OCA\ConseilMunicipal\Storage\FileEtag;
use OCP\Files\File;

/** Hands a draft to somebody who has no folder in which it lies: its latest version, after the check, and nothing else. */
final class DraftFiles {
	public function __construct(
		private readonly MeetingFolders $folders,
		private readonly ReadMarks $marks,
	) {
	}

	/** What is sent counts as read by the person. */
	public function open(Workspace $workspace, Document $document): DraftStream {
		$name = $document->getName();
		$file = $document->getMissing() === true ? null : $this->folders->node($workspace->council(), $document->getFileId());
		if (!$file instanceof File) {
			throw new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $name]);
		}
		$stream = DraftStream::of($file);
		$this->marks->mark($document->getCouncilId(), $workspace->uid(), 'draft', $document->getId(), FileEtag::of($file));
		return $stream;
	}
}
