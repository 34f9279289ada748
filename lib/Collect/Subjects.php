<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * The screen « Sujets » in one read: what is asked for, what was proposed, what became of it.
 *
 * @psalm-import-type ConseilSubjects from ResponseDefinitions
 */
final class Subjects {
	private const MOST = 100;

	public function __construct(
		private readonly ProposalAccess $access,
		private readonly CallMapper $calls,
		private readonly ProposalMapper $proposals,
		private readonly MeetingChoices $meetings,
		private readonly ProposalPresenter $present,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * Calls: for those who prepare those of every meeting in preparation, for the others those that are open to them.
	 *
	 * @param string $state all, open or answered
	 * @return ConseilSubjects
	 */
	public function page(int $councilId, string $state, int $limit, int $offset): array {
		[$grant, $answers] = $this->access->council($councilId);
		$open = match ($state) {
			'all' => null,
			'open' => true,
			'answered' => false,
			default => throw new Invalid('unknown_value', 'Choose one of: {values}.', ['values' => 'all, open, answered'], 'state'),
		};
		$now = $this->time->getTime();
		$prepares = $grant->can(Action::Prepare) || $answers;
		$calls = array_values(array_filter($this->calls->ofCouncil($councilId, $now), static fn (MeetingCall $call): bool => $prepares
			|| ($call->isOpen($now) && $call->call->audience()->asks($grant->roles))));
		$proposals = $this->proposals->ofCouncil($councilId, $answers ? null : $grant->user->getUID(), $open, max(1, min($limit, self::MOST)), max(0, $offset));
		$ids = array_filter(array_map(static fn (Proposal $proposal): ?int => $proposal->getMeetingId(), $proposals));
		$meetings = $prepares ? $this->meetings->namedAndComing($grant->council, $ids, $now) : $this->meetings->named($grant->council, $ids);
		return [
			'now' => LocalTime::iso($now, $grant->council->timeZone()),
			'calls' => array_map(static fn (MeetingCall $call): array => CallPresenter::call($grant->council, $call, $now), $calls),
			'proposals' => $proposals === [] ? [] : $this->present->all($grant, $proposals, $meetings),
			'meetings' => $prepares ? array_values(array_filter($meetings, static fn (array $meeting): bool => $meeting['open'])) : [],
			'answers' => $answers,
			'limits' => ['files' => ProposalUpload::MAX_FILES, 'fileSize' => ProposalUpload::MAX_SIZE, 'partSize' => ProposalUpload::PART],
		];
	}
}
