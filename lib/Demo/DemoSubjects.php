<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Collect\Calls;
use OCA\ConseilMunicipal\Collect\Proposal;
use OCA\ConseilMunicipal\Collect\ProposalAnswers;
use OCA\ConseilMunicipal\Collect\ProposalFile;
use OCA\ConseilMunicipal\Collect\ProposalFileMapper;
use OCA\ConseilMunicipal\Collect\ProposalFolders;
use OCA\ConseilMunicipal\Collect\ProposalMapper;
use OCA\ConseilMunicipal\Collect\ProposalState;
use OCA\ConseilMunicipal\Demo\Document\Wording;
use OCA\ConseilMunicipal\Demo\Document\Writer;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\ITempManager;
use RuntimeException;

/**
 * A call for subjects for the meeting in preparation, and what people propose, some with a document: some wait, some have been answered.
 *
 * @psalm-import-type SampleCommune from SampleData
 * @psalm-import-type SampleSubject from SampleData
 */
final class DemoSubjects {
	private const CALLED_FOR_DAYS = 10;
	private const SECONDS_PER_DAY = 86400;
	private const DOCUMENT_BYTES = 30_000;

	public function __construct(
		private readonly MeetingMapper $meetings,
		private readonly Calls $calls,
		private readonly ProposalMapper $proposals,
		private readonly ProposalAnswers $answers,
		private readonly ProposalFileMapper $files,
		private readonly ProposalFolders $folders,
		private readonly Writer $writer,
		private readonly ITempManager $temporary,
		private readonly DemoAccounts $accounts,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param SampleCommune $commune */
	public function create(Workspace $workspace, array $commune): void {
		$council = $workspace->council();
		$grant = $this->accounts->secretary($council, $commune);
		if ($grant === null) {
			return;
		}
		$deadline = $this->time->getTime() + self::CALLED_FOR_DAYS * self::SECONDS_PER_DAY;
		foreach ($this->meetings->findWithFolder($council->getId()) as $meeting) {
			if ($meeting->state()->isDraft() && $meeting->getStartsAt() > $deadline) {
				$this->call($grant, $meeting, $deadline);
				break;
			}
		}
		foreach (SampleData::subjects($commune['id']) as $subject) {
			$this->propose(new Workspace($grant, $workspace->meeting), $commune, $subject);
		}
	}

	private function call(Grant $grant, Meeting $meeting, int $deadline): void {
		$this->calls->open(new Workspace($grant, $meeting), [
			'deadline' => LocalTime::at($deadline, $grant->council->timeZone())->format('Y-m-d') . 'T18:00',
			'audience' => 'both',
			'word' => 'Merci de joindre les devis que vous avez.',
		]);
	}

	/**
	 * @param SampleCommune $commune
	 * @param SampleSubject $subject
	 */
	private function propose(Workspace $workspace, array $commune, array $subject): void {
		$grant = $workspace->grant;
		foreach ($commune['members'] as $member) {
			if ($member['id'] !== $subject['by']) {
				continue;
			}
			$proposal = new Proposal();
			$proposal->setCouncilId($grant->council->getId());
			$proposal->setUid($member['channel'] === 'email' ? DemoAccounts::uid($member) : null);
			$proposal->setProposerName($member['firstName'] . ' ' . $member['lastName']);
			$proposal->setTitle($subject['title']);
			$proposal->setWhy($subject['why']);
			$proposal->setKind($subject['kind']);
			$proposal->setState(ProposalState::Proposed->value);
			$proposal->setCreatedAt($this->time->getTime() - $subject['daysAgo'] * self::SECONDS_PER_DAY);
			$proposal->setVersion(1);
			$this->proposals->insert($proposal);
			if ($subject['document'] !== null) {
				$this->attach($workspace, $proposal, $commune, $subject['document']);
			}
			match ($subject['answer']) {
				'accepted' => $this->answers->accept($grant, $proposal, 1, $workspace->meeting->getId(), $subject['word'], true),
				'postponed' => $this->answers->postpone($grant, $proposal, 1, null, $subject['word']),
				'refused' => $this->answers->refuse($grant, $proposal, 1, $subject['word']),
				null => null,
			};
		}
	}

	/** @param SampleCommune $commune */
	private function attach(Workspace $workspace, Proposal $proposal, array $commune, string $name): void {
		$path = ($this->temporary->getTemporaryFolder() ?: throw new RuntimeException('No temporary folder')) . $name;
		$this->writer->write($path, Wording::of($name, $commune['officialName'], $proposal->getTitle()), self::DOCUMENT_BYTES);
		$placed = $this->folders->open($workspace->council(), $proposal)->newFile($name, (string)file_get_contents($path));
		$file = new ProposalFile();
		$file->setCouncilId($proposal->getCouncilId());
		$file->setProposalId($proposal->getId());
		$file->setFileId($placed->getId());
		$file->setName($name);
		$file->setMime($placed->getMimeType());
		$file->setSize((int)$placed->getSize());
		$file->setCreatedAt($proposal->getCreatedAt());
		$this->files->insert($file);
	}
}
