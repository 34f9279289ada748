<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\MemberMapper;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;

final class Rooms {
	public function __construct(
		private readonly MemberMapper $members,
		private readonly ReplyMapper $replies,
		private readonly ProxyMapper $proxies,
	) {
	}

	public function of(Council $council, Meeting $meeting): Room {
		$day = LocalTime::at($meeting->getStartsAt(), $council->timeZone())->format('Y-m-d');
		$members = [];
		foreach ($this->members->ofCouncil($council->getId()) as $member) {
			if ($member->isInExercise($day)) {
				$members[$member->getId()] = $member;
			}
		}
		return new Room($council, $meeting, $members, $this->replies->ofMeeting($council->getId(), $meeting->getId()), $this->proxies->ofMeeting($council->getId(), $meeting->getId()));
	}
}
