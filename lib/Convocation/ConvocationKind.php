<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Calendar\Method;

/** What a convocation does. The value is kept in the database: never rename one. */
enum ConvocationKind: string {
	case Initial = 'initial';
	/** The first one, with less than the full notice period (CGCT, art. L. 2121-11 and L. 2121-12). */
	case Urgency = 'urgency';
	/** New items, or new pieces of items that were convened. */
	case Addendum = 'addendum';
	/** Corrected pieces in the place of those that were convened. */
	case Replacement = 'replacement';
	/** Another day, hour or place: a new convocation with its whole period. */
	case Postponement = 'postponement';
	case Cancellation = 'cancellation';
	/** After a meeting without quorum (CGCT, art. L. 2121-17). */
	case Second = 'second';

	/** Whether the council had been convened before. */
	public function isLater(): bool {
		return $this !== self::Initial && $this !== self::Urgency;
	}

	/** Whether the meeting is held at another moment or place than members were told. */
	public function movesMeeting(): bool {
		return $this === self::Postponement || $this === self::Second;
	}

	/** Whether what members were told before no longer holds. */
	public function supersedes(): bool {
		return $this->movesMeeting() || $this === self::Cancellation;
	}

	/** Whether those who were convened and are in exercise no more are told: they would come for nothing. */
	public function tellsFormerMembers(): bool {
		return $this === self::Postponement || $this === self::Cancellation;
	}

	/** Whether it brings pieces that councillors do not have yet. */
	public function bringsPieces(): bool {
		return !in_array($this, [self::Postponement, self::Cancellation, self::Second], true);
	}

	/** Whether it is held to the notice period, or to the urgency procedure. */
	public function keepsNoticePeriod(): bool {
		return match ($this) {
			self::Initial, self::Urgency, self::Addendum, self::Postponement => true,
			self::Replacement, self::Cancellation, self::Second => false,
		};
	}

	public function method(): Method {
		return $this === self::Cancellation ? Method::Cancel : Method::Request;
	}
}
