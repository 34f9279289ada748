<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\CouncilGroupMapper;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\BackgroundJob\TellCallJob;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJobList;
use OCP\IGroupManager;

/**
 * Tells those who are asked for subjects, each person once however often it runs: that somebody is told is written down first,
 * so that a crash in between leaves the home to say it, and nobody is told twice.
 */
final class CallNotices {
	/** People told while somebody waits for the answer; a job tells the others. */
	private const AT_ONCE = 60;

	public function __construct(
		private readonly CallMapper $calls,
		private readonly CouncilGroupMapper $mapper,
		private readonly IGroupManager $groups,
		private readonly ServiceAccount $accounts,
		private readonly Notices $notices,
		private readonly IJobList $jobs,
		private readonly ITimeFactory $time,
	) {
	}

	public function tell(Council $council, MeetingCall $known, ?int $limit = self::AT_ONCE): void {
		$call = $known->call;
		if (!$known->isOpen($this->time->getTime())) {
			return;
		}
		$waiting = array_values(array_diff($this->asked($council, $call->audience()), $this->calls->told($council->getId(), $call->getId()), [$call->getOpenedBy()]));
		foreach ($limit === null ? $waiting : array_slice($waiting, 0, $limit) as $uid) {
			if ($this->calls->markTold($call, $uid)) {
				$this->notices->tell($this->notice($council, $known, $uid));
			}
		}
		if ($limit !== null && count($waiting) > $limit) {
			$this->jobs->add(TellCallJob::class, ['callId' => $call->getId()]);
		}
	}

	/** Nobody is asked any more. */
	public function takeBack(Call $call): void {
		$this->notices->done([NoticeKind::CallOpened], new Place($call->getCouncilId(), $call->getMeetingId()), null);
	}

	/** @return list<string> accounts, each once */
	private function asked(Council $council, CallAudience $audience): array {
		$groups = $this->mapper->ofCouncil($council->getId());
		$gids = array_unique(array_merge(...array_map($groups->of(...), $audience->roles())));
		$uids = [];
		foreach ($gids as $gid) {
			$group = $this->groups->get($gid);
			foreach ($group === null ? [] : $this->accounts->peopleOf($group) as $user) {
				$uids[] = $user->getUID();
			}
		}
		return array_values(array_unique($uids));
	}

	private function notice(Council $council, MeetingCall $known, string $uid): Notice {
		$zone = $council->timeZone();
		return new Notice(NoticeKind::CallOpened, $uid, $known->call->getOpenedBy(), new Place($council->getId(), $known->call->getMeetingId()),
			'/c/' . $council->getId() . '/sujets', ['day' => LocalTime::iso($known->startsAt, $zone), 'deadline' => LocalTime::iso($known->call->getDeadline(), $zone)]);
	}
}
