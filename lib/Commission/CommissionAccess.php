<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCP\AppFramework\Db\DoesNotExistException;

/**
 * Opens what belongs to a commission, together with its check. Every councillor may know a commission; its meetings and what is
 * submitted to it only those who prepare and its members.
 */
final class CommissionAccess {
	public function __construct(
		private readonly Access $access,
		private readonly CommissionMapper $commissions,
		private readonly CommissionMeetingMapper $meetings,
		private readonly SubmissionMapper $submissions,
	) {
	}

	/**
	 * @throws \OCA\ConseilMunicipal\Error\NotFound
	 * @throws \OCA\ConseilMunicipal\Error\Forbidden
	 */
	public function commission(int $commissionId, Action $action): OpenCommission {
		try {
			$commission = $this->commissions->find($commissionId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$grant = $this->access->council($commission->getCouncilId(), $action);
		$seats = $this->commissions->seats($commission->getCouncilId(), $commissionId)[$commissionId] ?? [];
		return new OpenCommission($grant, $commission, $seats);
	}

	/** With what is submitted to it. */
	public function inside(int $commissionId): OpenCommission {
		$open = $this->commission($commissionId, Action::Read);
		return $open->readsSubmissions() ? $open : throw Access::hidden();
	}

	/** @return array{OpenCommission, CommissionMeeting} */
	public function meeting(int $meetingId, Action $action): array {
		try {
			$meeting = $this->meetings->find($meetingId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$open = $this->inside($meeting->getCommissionId());
		return [$action === Action::Read ? $open : $this->commission($meeting->getCommissionId(), $action), $meeting];
	}

	/** @return array{OpenCommission, Submission} */
	public function submission(int $submissionId, Action $action): array {
		try {
			$submission = $this->submissions->find($submissionId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$open = $this->inside($submission->getCommissionId());
		return [$action === Action::Read ? $open : $this->commission($submission->getCommissionId(), $action), $submission];
	}
}
