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
		$workspace = $this->workspace($meetingId);
		$approvers = $this->approvers->of($workspace->council());
		if (!$workspace->grant->can(Action::Prepare) && !$approvers->include($workspace->uid())) {
			throw Access::hidden();
		}
		return [$workspace, $approvers];
	}

	/**
	 * The same for reading alone: who approves is only looked up for whoever does not prepare.
	 *
	 * @throws \OCA\ConseilMunicipal\Error\NotFound
	 */
	public function read(int $meetingId): Workspace {
		$workspace = $this->workspace($meetingId);
		if (!$workspace->grant->can(Action::Prepare) && !$this->approvers->of($workspace->council())->include($workspace->uid())) {
			throw Access::hidden();
		}
		return $workspace;
	}

	/**
	 * @return array{Workspace, Approvers}
	 * @throws \OCA\ConseilMunicipal\Error\NotFound|\OCA\ConseilMunicipal\Error\Forbidden
	 */
	public function manage(int $meetingId): array {
		[$workspace, $approvers] = $this->open($meetingId);
		return [new Workspace($this->access->council($workspace->council()->getId(), Action::Manage), $workspace->meeting), $approvers];
	}

	/** @throws \OCA\ConseilMunicipal\Error\NotFound */
	private function workspace(int $meetingId): Workspace {
		try {
			$meeting = $this->meetings->find($meetingId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$grant = $this->access->council($meeting->getCouncilId(), Action::Read);
		return $meeting->getDeletedAt() === null ? new Workspace($grant, $meeting) : throw Access::hidden();
	}
}
