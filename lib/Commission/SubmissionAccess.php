<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\ItemService;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Paper\PaperAccess;
use OCA\ConseilMunicipal\Paper\Subject;

/** Opens what is, or is to be, submitted to a commission, together with the check of the agenda or of the paper. */
final class SubmissionAccess {
	public function __construct(
		private readonly CommissionAccess $commissions,
		private readonly MeetingAccess $agenda,
		private readonly PaperAccess $papers,
	) {
	}

	/** @return array{Grant, Submitted} for those who read its drafts */
	public function readable(Subject $subject, int $id): array {
		if ($subject === Subject::Item) {
			[$workspace, $item] = $this->agenda->draft($id);
			return [$workspace->grant, Submitted::item($item)];
		}
		$open = $this->papers->paper($id, Action::Read);
		return $open->view->seesDrafts() ? [$open->grant, Submitted::paper($open->paper)] : throw Access::hidden();
	}

	/** @return array{Grant, Submitted} for those who prepare; a removed item only as long as it is submitted already */
	public function preparable(Subject $subject, int $id, bool $removedToo = false): array {
		if ($subject === Subject::Item) {
			[$workspace, $item] = $this->agenda->item($id, Action::Prepare);
			if (!$removedToo) {
				ItemService::mustBeThere($item);
			}
			return [$workspace->grant, Submitted::item($item)];
		}
		$open = $this->papers->paper($id, Action::Prepare);
		return [$open->grant, Submitted::paper($open->paper)];
	}

	/** A commission of the same council. */
	public function commission(Grant $grant, int $commissionId): OpenCommission {
		$open = $this->commissions->commission($commissionId, Action::Prepare);
		return $open->commission->getCouncilId() === $grant->council->getId() ? $open : throw Access::hidden();
	}

	/** @return array{OpenCommission, Submission, Grant, Submitted} for those who prepare */
	public function submission(int $submissionId): array {
		[$open, $submission] = $this->commissions->submission($submissionId, Action::Prepare);
		return [$open, $submission, ...$this->preparable(Subject::from($submission->getSubject()), $submission->getSubjectId(), removedToo: true)];
	}
}
