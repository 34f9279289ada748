<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingKind;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What is to be approved and what was, as the API says it.
 *
 * @psalm-import-type ConseilApproval from ResponseDefinitions
 */
final class ApprovalPresenter {
	public function __construct(
		private readonly Approvals $approvals,
		private readonly Approvable $approvable,
	) {
	}

	/** @return ConseilApproval */
	public function of(Workspace $workspace, Approvers $approvers): array {
		$zone = $workspace->council()->timeZone();
		$shown = $this->approvable->of($workspace, $approvers->include($workspace->uid()));
		$last = $this->approvals->current($workspace, $shown);
		return [
			'councilId' => $workspace->council()->getId(),
			'meetingId' => $workspace->meeting->getId(),
			'title' => $workspace->meeting->getTitle(),
			'act' => $shown->isLater() ? [
				'kind' => $shown->act->kind()->value,
				'reason' => $shown->act->change()->reason,
				'formerStart' => LocalTime::iso($workspace->meeting->getStartsAt(), $zone),
			] : null,
			'kind' => MeetingKind::from($workspace->meeting->getKind())->value,
			'startsAt' => LocalTime::iso($shown->held->getStartsAt(), $zone),
			'place' => trim($shown->held->getPlace() ?? ''),
			'agenda' => array_map(static fn (array $item): array => ['number' => $item['number'] === null ? null : (string)$item['number']] + $item, $shown->agenda),
			'fingerprint' => $shown->fingerprint(),
			'maire' => $approvers->name === null ? null : [
				'name' => $approvers->name, 'civility' => $approvers->civility, 'function' => $approvers->function ?? '', 'canBeAsked' => $approvers->asked() !== null,
			],
			'mayApprove' => $shown->isOpen && $approvers->include($workspace->uid()),
			'mayNote' => $shown->isOpen && $workspace->grant->can(Action::Manage),
			'askedAt' => $last?->getGivenAt() === null ? LocalTime::isoOrNull($last?->getAskedAt(), $zone) : null,
			'correction' => $last?->getCorrection() === null ? null : [
				'by' => $last->getCorrectionByName() ?? '', 'at' => LocalTime::iso($last->getCorrectionAt() ?? 0, $zone), 'word' => $last->getCorrection(),
			],
			'given' => $last === null || $last->getGivenAt() === null ? null : [
				'how' => ApprovalWay::from($last->getGivenHow() ?? '')->value,
				'at' => LocalTime::iso($last->getGivenAt(), $zone),
				'by' => $last->getGivenByName() ?? '',
				'notedBy' => $last->getRecordedByName(),
				'word' => $last->getWord(),
				'withdrawnAt' => LocalTime::isoOrNull($last->getWithdrawnAt(), $zone),
			],
		];
	}
}
