<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCP\AppFramework\Db\DoesNotExistException;

/**
 * Opens a paper, together with its check: what does not exist, what belongs to another council, and what a councillor may not know of are
 * the same refusal.
 */
final class PaperAccess {
	public function __construct(
		private readonly Access $access,
		private readonly PaperMapper $papers,
		private readonly PaperVisibility $visibility,
	) {
	}

	/**
	 * @throws \OCA\ConseilMunicipal\Error\NotFound
	 * @throws \OCA\ConseilMunicipal\Error\Forbidden the person sees the paper but may not do this
	 */
	public function paper(int $paperId, Action $action): OpenPaper {
		$open = $this->withRemoved($paperId, $action);
		return $open->paper->getDeletedAt() === null ? $open : throw Access::hidden();
	}

	/** The same, for those who prepare also a paper that has been removed. */
	public function withRemoved(int $paperId, Action $action): OpenPaper {
		try {
			[$paper, $stakeholders] = $this->papers->findWithStakeholders($paperId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$grant = $this->access->council($paper->getCouncilId(), Action::Read);
		$view = $this->viewOf($grant, $paper, $stakeholders) ?? throw Access::hidden();
		return $grant->can($action)
			? new OpenPaper($grant, $paper, $view, $stakeholders)
			: new OpenPaper($this->access->council($paper->getCouncilId(), $action), $paper, $view, $stakeholders);
	}

	/** @param list<string> $stakeholders */
	private function viewOf(Grant $grant, Paper $paper, array $stakeholders): ?PaperView {
		if ($grant->can(Action::Prepare)) {
			return PaperView::Full;
		}
		$uid = $grant->user->getUID();
		return match (true) {
			$paper->getDeletedAt() !== null => null,
			$paper->getOwnerUid() === $uid || in_array($uid, $stakeholders, true) || $this->visibility->isInsider($paper, $grant) => PaperView::Stakeholder,
			$this->visibility->isPublished($paper) => PaperView::Published,
			default => null,
		};
	}
}
