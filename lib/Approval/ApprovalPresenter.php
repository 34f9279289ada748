<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingState;
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
		$agenda = $this->approvable->agenda($workspace);
		$fingerprint = Approvable::fingerprint($workspace, $agenda);
		$last = $this->approvals->current($workspace, $fingerprint);
		$isDraft = $workspace->meeting->state() === MeetingState::Draft;
		return [
			'councilId' => $workspace->council()->getId(),
			'meetingId' => $workspace->meeting->getId(),
			'title' => $workspace->meeting->getTitle(),
			'startsAt' => LocalTime::iso($workspace->meeting->getStartsAt(), $zone),
			'place' => trim($workspace->meeting->getPlace() ?? ''),
			'agenda' => array_map(static fn (array $item): array => ['number' => $item['number'] === null ? null : (string)$item['number']] + $item, $agenda),
			'fingerprint' => $fingerprint,
			'maire' => $approvers->name === null ? null : [
				'name' => $approvers->name, 'civility' => $approvers->civility, 'function' => $approvers->function ?? '', 'canBeAsked' => $approvers->asked() !== null,
			],
			'mayApprove' => $isDraft && $approvers->include($workspace->uid()),
			'mayNote' => $isDraft && $workspace->grant->can(Action::Manage),
			'askedAt' => $last?->getGivenAt() === null ? LocalTime::isoOrNull($last?->getAskedAt(), $zone) : null,
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
