<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

/** Why a copy is held. The value is kept in the database: never rename one. */
enum HeldState: string {
	/** Frozen: councillors get it when its convocation is sent. */
	case Waiting = 'waiting';
	/** Its convocation has been sent: it comes to councillors now, and nobody takes it back. */
	case Due = 'due';
	/** Councillors had it before its convocation put another in its place. */
	case Replaced = 'replaced';
}
