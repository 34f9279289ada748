<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** What a calendar message asks for (RFC 5546). The same word goes into the MIME type. */
enum Method: string {
	case Request = 'REQUEST';
	case Cancel = 'CANCEL';

	/** Type of the MIME part that carries it (RFC 6047 §2.4). */
	public function mimeType(): string {
		return "text/calendar; method=$this->value; charset=UTF-8";
	}
}
