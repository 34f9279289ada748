<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Paper\PaperTitles;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * Proposed subjects as the API says them.
 *
 * @psalm-import-type ConseilMeetingChoice from ResponseDefinitions
 * @psalm-import-type ConseilProposal from ResponseDefinitions
 * @psalm-import-type ConseilProposalFile from ResponseDefinitions
 */
final class ProposalPresenter {
	public function __construct(
		private readonly ProposalFileMapper $files,
		private readonly MeetingChoices $meetings,
		private readonly PaperTitles $papers,
		private readonly People $people,
	) {
	}

	/** @return ConseilProposal */
	public function one(Grant $grant, Proposal $proposal): array {
		return $this->all($grant, [$proposal], $this->meetings->named($grant->council, array_filter([$proposal->getMeetingId()])))[0];
	}

	/**
	 * @param non-empty-list<Proposal> $proposals
	 * @param array<int, ConseilMeetingChoice> $meetings by id, those of the proposals at least
	 * @return non-empty-list<ConseilProposal>
	 */
	public function all(Grant $grant, array $proposals, array $meetings): array {
		$papers = $this->papers->seen($grant, array_values(array_unique(array_filter(array_map(static fn (Proposal $proposal): ?int => $proposal->getPaperId(), $proposals)))));
		$files = $this->files->of(array_map(static fn (Proposal $proposal): int => $proposal->getId(), $proposals));
		return array_map(fn (Proposal $proposal): array => $this->proposal($grant, $proposal, $files[$proposal->getId()] ?? [], $meetings[$proposal->getMeetingId() ?? 0] ?? null, $papers[$proposal->getPaperId() ?? 0] ?? null), $proposals);
	}

	/** @return ConseilProposalFile */
	public static function file(ProposalFile $file): array {
		return ['id' => $file->getId(), 'name' => $file->getName(), 'mime' => $file->getMime(), 'size' => $file->getSize(), 'arrived' => $file->getFileId() !== null];
	}

	/**
	 * @param list<ProposalFile> $files
	 * @param ?ConseilMeetingChoice $meeting
	 * @param ?string $paper what its paper is called, if the person may know
	 * @return ConseilProposal
	 */
	private function proposal(Grant $grant, Proposal $proposal, array $files, ?array $meeting, ?string $paper): array {
		$zone = $grant->council->timeZone();
		return [
			'id' => $proposal->getId(),
			'councilId' => $proposal->getCouncilId(),
			'meeting' => $meeting,
			'title' => $proposal->getTitle(),
			'why' => $proposal->getWhy(),
			'kind' => ItemKind::from($proposal->getKind())->value,
			'proposer' => ['uid' => $proposal->getUid(), 'displayName' => $this->name($proposal->getUid(), $proposal->getProposerName())],
			'paper' => $proposal->getPaperId() === null || $paper === null ? null : ['id' => $proposal->getPaperId(), 'title' => $paper],
			'mine' => ProposalAccess::isOf($proposal, $grant),
			'state' => $proposal->state()->value,
			'answer' => $proposal->getAnsweredAt() === null || $proposal->state() === ProposalState::Withdrawn ? null : [
				'word' => $proposal->getAnswer(),
				'by' => $this->name($proposal->getAnsweredBy(), $proposal->getAnsweredByName() ?? ''),
				'at' => LocalTime::iso($proposal->getAnsweredAt(), $zone),
			],
			'itemId' => $proposal->getItemId(),
			'files' => array_map(self::file(...), $files),
			'createdAt' => LocalTime::iso($proposal->getCreatedAt(), $zone),
			'version' => $proposal->getVersion(),
		];
	}

	/** As the account is called now, or as it was when it is gone. */
	private function name(?string $uid, string $then): string {
		return $uid === null ? $then : $this->people->name($uid);
	}
}
