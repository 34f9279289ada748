<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

/** How an answer came. The value is kept in the database: never rename one. */
enum Origin: string {
	case App = 'app';
	/** By the personal link of the e-mail, without login. */
	case Link = 'link';
	/** Typed by who prepares the meeting: a paper, a call. */
	case Office = 'office';
}
