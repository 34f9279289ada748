<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\HeldCopies;
use OCA\ConseilMunicipal\Publication\PublishedTree;

/** The pages of a document as it was frozen or published, for whoever prints the dossier. */
final class Pieces {
	public function __construct(
		private readonly PublishedTree $tree,
		private readonly HeldCopies $held,
		private readonly PieceConversion $conversion,
	) {
	}

	/** @throws Conflict it is neither frozen nor published, or cannot become a PDF */
	public function pages(Workspace $workspace, Document $document): DraftStream {
		$copy = $this->held->of($workspace->council(), $document);
		$name = $copy?->getName() ?? $document->getPublishedName() ?? $document->getName();
		$fileId = $document->getPublishedFileId();
		$file = match (true) {
			$copy !== null => $this->held->kept($workspace->council(), $copy),
			$fileId !== null => $this->tree->file($workspace->council(), $fileId),
			default => null,
		};
		if ($file === null) {
			throw new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $name]);
		}
		if ($document->getMime() === PieceConversion::PDF) {
			return DraftStream::of($file, $name, PieceConversion::PDF);
		}
		$pages = $this->conversion->pages($file, $this->tree->workshop($workspace->council()));
		return new DraftStream($pages, $name . '.pdf', PieceConversion::PDF, (int)(fstat($pages)['size'] ?? 0));
	}
}
