<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Missing;

/** What an item can lack, the most serious first. */
enum LackKind: string {
	case Folder = 'folder';
	case Conflict = 'conflict';
	case Expected = 'expected';
	case Note = 'note';
	case NoPiece = 'no_piece';
	case Format = 'format';
	case Heavy = 'heavy';
	case Rapporteur = 'rapporteur';
	case NotReady = 'not_ready';

	/** English source sentence; `{name}` is a document or its announced name. */
	public function text(): string {
		return match ($this) {
			self::Folder => 'its folder was deleted',
			self::Conflict => 'two versions of “{name}” to decide between',
			self::Expected => '“{name}” is missing',
			self::Note => 'the synthesis note is missing',
			self::NoPiece => 'no piece yet',
			self::Format => '“{name}” does not open on a phone',
			self::Heavy => '“{name}” is too heavy for a phone',
			self::Rapporteur => 'no rapporteur',
			self::NotReady => 'not ready yet',
		};
	}
}
