<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Storage\FileHash;
use OCP\Files\File;

/**
 * Whether the pieces of a frozen dossier are still what was frozen, byte for byte: only reading them tells, whatever changed them.
 * One that is not is written anew by the next freezing.
 */
final class FrozenPieces {
	public function __construct(
		private readonly DocumentMapper $documents,
		private readonly PublishedTree $tree,
		private readonly HeldCopies $copies,
	) {
	}

	/** @throws Conflict a piece that councillors had before the first convocation, and that it does not replace, changed or is gone */
	public function mustBePublished(Council $council, int $meetingId, int $convocationId): void {
		$brought = $this->copies->brought($council, $convocationId);
		foreach ($this->documents->findOfMeeting($meetingId) as $document) {
			$fileId = isset($brought[$document->getId()]) ? null : $document->getPublishedFileId();
			if ($fileId !== null && !self::isWhole($this->tree->file($council, $fileId), $document->getPublishedSha256())) {
				$document->setPublishedEtag('');
				$this->documents->update($document);
				throw self::changed($document->getPublishedName() ?? $document->getName());
			}
		}
	}

	/** @throws Conflict a piece that the convocation brings changed, or is gone */
	public function mustBeHeld(Council $council, int $convocationId): void {
		foreach ($this->copies->brought($council, $convocationId) as $copy) {
			if (!self::isWhole($this->copies->kept($council, $copy), $copy->getSha256())) {
				$this->copies->discard($council, $convocationId, $copy->getDocumentId());
				throw self::changed($copy->getName());
			}
		}
	}

	private static function isWhole(?File $file, ?string $sha256): bool {
		return $file !== null && FileHash::of($file, $file->getName()) === $sha256;
	}

	private static function changed(string $name): Conflict {
		return new Conflict('piece_changed', '“{name}” is no longer what was frozen: somebody changed or removed it. Nothing was sent; freeze the dossier again, it is written anew, then send.', ['name' => $name]);
	}
}
