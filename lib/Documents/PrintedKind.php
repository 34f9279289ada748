<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Convocation\Manifest;
use OCA\ConseilMunicipal\Storage\FolderKey;

/** What is written beside the documents of a convocation. The value is kept in the database: never rename one. */
enum PrintedKind: string {
	case Convocation = 'convocation';
	case Agenda = 'agenda';
	/** Every document that can be pages of a PDF, in one. */
	case Dossier = 'dossier';
	/** What was frozen, to the byte: its SHA-256 is the fingerprint that the others print. */
	case Manifest = 'manifest';

	/** @return list<self> those that a browser makes */
	public static function made(): array {
		return [self::Convocation, self::Agenda, self::Dossier];
	}

	/** Where it lies once it is sent: names of closed sessions’ documents are in the manifest, it goes where they are. */
	public function rootOf(Manifest $manifest): FolderKey {
		return $this === self::Manifest && $manifest->namesClosedDocuments() ? FolderKey::Restricted : FolderKey::Published;
	}

	/** Bytes. */
	public function limit(): int {
		return $this === self::Dossier ? 400_000_000 : 20_000_000;
	}

	/** @param string $suffix of a later convocation of the same meeting, empty for the first */
	public function fileName(string $suffix): string {
		return match ($this) {
			self::Convocation => "Convocation$suffix.pdf",
			self::Agenda => "Ordre du jour$suffix.pdf",
			self::Dossier => "Dossier complet$suffix.pdf",
			self::Manifest => "Manifeste$suffix.json",
		};
	}
}
