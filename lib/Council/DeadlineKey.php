<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/** The steps of preparation that every council knows. The value is kept in the database: never rename one. */
enum DeadlineKey: string {
	/** Proposals are asked for. */
	case CallForSubjects = 'call_for_subjects';
	/** Every document is in its item. */
	case PiecesDue = 'pieces_due';
	/** Texts are read again. */
	case Review = 'review';
	/** The maire decides what is on the agenda. */
	case AgendaSet = 'agenda_set';

	/** English source text, for those who tell people of it. */
	public function text(): string {
		return match ($this) {
			self::CallForSubjects => 'Call for subjects',
			self::PiecesDue => 'Pieces handed in',
			self::Review => 'Texts read again',
			self::AgendaSet => 'Agenda decided',
		};
	}
}
