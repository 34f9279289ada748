<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * Opens proposed subjects together with the check: those who answer (managers, and who presides) see all of them, everybody
 * else their own. Somebody else’s is the same refusal as one that does not exist.
 */
final class ProposalAccess {
	public function __construct(
		private readonly Access $access,
		private readonly ProposalMapper $proposals,
		private readonly MeetingMapper $meetings,
		private readonly Presiding $presiding,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return array{Grant, bool} what the person is in the council, and whether they answer */
	public function council(int $councilId): array {
		$grant = $this->access->council($councilId, Action::Read);
		return [$grant, $this->answers($grant)];
	}

	/** @return array{Grant, Proposal, bool} the last: whether the person answers */
	public function proposal(int $proposalId): array {
		try {
			$proposal = $this->proposals->find($proposalId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		[$grant, $answers] = $this->council($proposal->getCouncilId());
		return $answers || self::isOf($proposal, $grant) ? [$grant, $proposal, $answers] : throw Access::hidden();
	}

	/**
	 * @return array{Grant, Proposal} of the person themselves
	 * @throws Forbidden the person sees it but did not propose it
	 */
	public function own(int $proposalId): array {
		[$grant, $proposal] = $this->proposal($proposalId);
		return self::isOf($proposal, $grant) ? [$grant, $proposal]
			: throw new Forbidden('not_yours', 'Only who proposed this subject may change it. You can answer it, or write to them.');
	}

	/**
	 * @return array{Grant, Proposal}
	 * @throws Forbidden the person proposed it, and does not answer
	 */
	public function answerable(int $proposalId): array {
		[$grant, $proposal, $answers] = $this->proposal($proposalId);
		return $answers ? [$grant, $proposal]
			: throw new Forbidden('not_allowed', 'Your role in this council does not allow this. Ask a manager of the council.');
	}

	/** A meeting of the council for whoever answers: the agenda is also the business of who presides. */
	public function meeting(Grant $grant, int $meetingId): Workspace {
		try {
			$meeting = $this->meetings->find($meetingId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		return $meeting->getCouncilId() === $grant->council->getId() && $meeting->getDeletedAt() === null ? new Workspace($grant, $meeting) : throw Access::hidden();
	}

	public static function isOf(Proposal $proposal, Grant $grant): bool {
		return $proposal->getUid() !== null && $proposal->getUid() === $grant->user->getUID();
	}

	private function answers(Grant $grant): bool {
		return $grant->can(Action::Manage)
			|| $this->presiding->isHeldBy($grant->council, $grant->user->getUID(), LocalTime::at($this->time->getTime(), $grant->council->timeZone())->format('Y-m-d'));
	}
}
