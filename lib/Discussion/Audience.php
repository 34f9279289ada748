<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Meeting\MeetingState;

/** Who may ever read an exchange. It is decided with its first message and never widened: nothing said in private becomes public. */
enum Audience: string {
	/** Those who prepare and the councillors who work on the item. */
	case Preparation = 'preparation';
	/** Whoever reads the item, once the council is convened. */
	case Council = 'council';

	/** Where an exchange goes when its author says nothing: until the convocation nothing leaves those who prepare. */
	public static function of(MessageKind $kind, MeetingState $state): self {
		return $kind === MessageKind::Question && $state->isKnownToCouncillors() ? self::Council : self::Preparation;
	}
}
