<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\AddendumOrder;
use OCA\ConseilMunicipal\Meeting\Convened;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reply\ReplyMapper;

/** What the sending of an act does to the meeting, within the transaction that sends: rows alone. */
final class ActEffects {
	public function __construct(
		private readonly Convened $convened,
		private readonly AddendumOrder $waiting,
		private readonly ReplyMapper $replies,
	) {
	}

	/**
	 * @throws \OCA\ConseilMunicipal\Error\DomainError somebody changed the meeting meanwhile
	 */
	public function within(Workspace $workspace, Convocation $act, int $now): void {
		$meeting = $workspace->meeting;
		match ($act->kind()) {
			ConvocationKind::Initial, ConvocationKind::Urgency => $this->convened->mark($meeting, $now),
			ConvocationKind::Addendum => $this->extend($meeting, $act),
			ConvocationKind::Postponement, ConvocationKind::Second => $this->convened->move($meeting, $act->change()->startOf($meeting), $act->change()->placeOf($meeting)),
			ConvocationKind::Cancellation => $this->convened->cancel($meeting),
			ConvocationKind::Replacement => $this->convened->touch($meeting),
		};
		if ($act->kind()->movesMeeting()) {
			$this->replies->askAgain($meeting->getCouncilId(), $meeting->getId());
		}
	}

	private function extend(Meeting $meeting, Convocation $act): void {
		$this->waiting->convene($meeting->getId(), $act->getNumber(), $act->change()->leftItems);
		$this->convened->touch($meeting);
	}
}
