<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

/** What begins an exchange. Answers are comments. */
enum MessageKind: string {
	case Question = 'question';
	case Comment = 'comment';
	/** What a reviewer wants corrected: written by the sign-off circuit, answered like a question. */
	case Correction = 'correction';

	public function waitsForAnswer(): bool {
		return $this !== self::Comment;
	}
}
