<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\DoesNotExistException;

/**
 * Opens what is to be approved: for those who prepare, and for whoever approves (the maire or the délégué of these days), who may have no
 * other right on a draft. To everybody else it does not exist.
 */
final class ApprovalAccess {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingMapper $meetings,
		private readonly CouncilApprovers $approvers,
	) {
	}

	/**
	 * @return array{Workspace, Approvers}
	 * @throws \OCA\ConseilMunicipal\Error\NotFound
	 */
	public function open(int $meetingId): array {
		try {
			$meeting = $this->meetings->find($meetingId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$grant = $this->access->council($meeting->getCouncilId(), Action::Read);
		$approvers = $this->approvers->of($grant->council);
		if ($meeting->getDeletedAt() !== null || (!$grant->can(Action::Prepare) && !$approvers->include($grant->user->getUID()))) {
			throw Access::hidden();
		}
		return [new Workspace($grant, $meeting), $approvers];
	}

	/**
	 * @return array{Workspace, Approvers}
	 * @throws \OCA\ConseilMunicipal\Error\NotFound|\OCA\ConseilMunicipal\Error\Forbidden
	 */
	public function manage(int $meetingId): array {
		[$workspace, $approvers] = $this->open($meetingId);
		return [new Workspace($this->access->council($workspace->council()->getId(), Action::Manage), $workspace->meeting), $approvers];
	}
}
