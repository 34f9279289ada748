<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Meeting\Workspace;

final class CalendarInvitations {
	public function __construct(
		private readonly ReceiptMapper $receipts,
		private readonly ConvocationCalendar $calendar,
	) {
	}

	/** The last one that was sent to the person who asks; null for whoever was sent none by e-mail. */
	public function last(Workspace $workspace): ?CalendarInvitation {
		$last = null;
		foreach ($this->receipts->received($workspace->meeting->getCouncilId(), $workspace->meeting->getId(), $workspace->uid()) as $one) {
			$last = $one['convocation']->kind() === ConvocationKind::Replacement ? $last : $one;
		}
		$address = $last === null ? null : $last['dispatch']->getAddress();
		return $last === null || $address === null ? null : new CalendarInvitation(
			$last['dispatch']->getMemberId(),
			$this->calendar->uid($last['convocation'], Manifest::read($last['convocation']->getManifest() ?? '')),
			$last['convocation']->getCalendarSequence(),
			$address,
		);
	}
}
