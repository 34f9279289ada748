<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** Why an answer from a calendar is not taken. */
enum RefusedReply: string {
	/** It speaks of another event. */
	case UnknownUid = 'unknown_uid';
	/** Whoever sends it is not who was invited (RFC 6047 §3). */
	case SenderMismatch = 'sender_mismatch';
	/** It answers another date or place than the one last sent. */
	case StaleSequence = 'stale_sequence';
}
