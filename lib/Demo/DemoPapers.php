<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Demo\Document\Wording;
use OCA\ConseilMunicipal\Demo\Document\Writer;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Paper\ConsultationRole;
use OCA\ConseilMunicipal\Paper\Opinion;
use OCA\ConseilMunicipal\Paper\Paper;
use OCA\ConseilMunicipal\Paper\PaperAccess;
use OCA\ConseilMunicipal\Paper\PaperAgenda;
use OCA\ConseilMunicipal\Paper\PaperFolders;
use OCA\ConseilMunicipal\Paper\Papers;
use OCA\ConseilMunicipal\Paper\Passage;
use OCA\ConseilMunicipal\Paper\Passages;
use OCA\ConseilMunicipal\Paper\StakeholderMapper;
use OCA\ConseilMunicipal\Paper\Subject;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\Folder;
use OCP\ITempManager;
use RuntimeException;

/**
 * Subjects that a sample commune follows: their files, who works on them, the items that come from them, what a commission said.
 *
 * @psalm-import-type SampleCommune from SampleData
 * @psalm-import-type SamplePaper from SampleData
 */
final class DemoPapers {
	private const BYTES = 60_000;

	public function __construct(
		private readonly Papers $papers,
		private readonly PaperAccess $open,
		private readonly PaperAgenda $agenda,
		private readonly PaperFolders $folders,
		private readonly Passages $passages,
		private readonly StakeholderMapper $stakeholders,
		private readonly MeetingAccess $meetings,
		private readonly MeetingMapper $meetingRows,
		private readonly ItemMapper $items,
		private readonly ITempManager $temporary,
		private readonly ITimeFactory $time,
		private readonly Writer $writer,
	) {
	}

	/** @param SampleCommune $commune */
	public function create(Council $council, array $commune): void {
		$agendas = $this->agendas($council);
		foreach (SampleData::papers($commune['id']) as $sample) {
			$owner = $commune['staff'][1] ?? $commune['staff'][0];
			$paper = $this->papers->create($council->getId(), ['ownerUid' => DemoAccounts::uid($owner)] + array_intersect_key($sample, array_flip(['title', 'reference', 'theme', 'summary'])));
			$this->people($paper, $commune, $sample['worksOnIt']);
			$this->files($council, $commune, $paper, $sample['files']);
			$isExamined = false;
			foreach ($agendas as [$meeting, $item]) {
				$index = array_search($item->getTitle(), $sample['items'], true);
				if ($index === false) {
					continue;
				}
				[$workspace] = $this->meetings->item($item->getId(), Action::Prepare);
				$this->agenda->attach($workspace, $item, $this->open->paper($paper->getId(), Action::Prepare), []);
				if ($index === $sample['opinion']['item'] && !$isExamined) {
					$isExamined = true;
					$this->opinion($council, $paper, $meeting, $item, $sample['opinion']);
				}
			}
		}
		$this->papers->follow($council);
	}

	/** @return list<array{Meeting, Item}> */
	private function agendas(Council $council): array {
		$agendas = [];
		foreach ($this->meetingRows->findWithFolder($council->getId()) as $meeting) {
			foreach ($this->items->findAllOfMeeting($meeting->getId()) as $item) {
				$agendas[] = [$meeting, $item];
			}
		}
		return $agendas;
	}

	/** @param SampleCommune $commune */
	private function people(Paper $paper, array $commune, string $memberId): void {
		foreach ($commune['members'] as $member) {
			if ($member['id'] === $memberId && $member['channel'] === 'email') {
				$this->stakeholders->add($paper->getCouncilId(), Subject::Paper, $paper->getId(), DemoAccounts::uid($member), null, $this->time->getTime());
			}
		}
	}

	/**
	 * @param SampleCommune $commune
	 * @param list<array{name: string, title: string}> $files
	 */
	private function files(Council $council, array $commune, Paper $paper, array $files): void {
		$folder = $this->folders->node($council, $paper->getFolderId());
		$directory = $this->temporary->getTemporaryFolder() ?: throw new RuntimeException('No temporary folder');
		if (!$folder instanceof Folder) {
			return;
		}
		foreach ($files as $file) {
			$this->writer->write($directory . $file['name'], Wording::of($file['name'], $commune['officialName'], $file['title']), self::BYTES);
			$folder->newFile($file['name'], (string)file_get_contents($directory . $file['name']));
		}
	}

	/** @param array{body: string, daysBefore: int, opinion: string, text: string} $said */
	private function opinion(Council $council, Paper $paper, Meeting $meeting, Item $item, array $said): void {
		// What has been said was said before today, however far the meeting is.
		$last = min($meeting->getStartsAt(), $this->time->getTime());
		$day = LocalTime::at($last, $council->timeZone())->modify("-{$said['daysBefore']} days")->format('Y-m-d');
		$this->passages->record(new Passage(
			$council->getId(), 'sample:' . $item->getId(), ConsultationRole::Commission, $day, bodyName: $said['body'],
			itemId: $item->getId(), paperId: $paper->getId(), opinion: Opinion::from($said['opinion']), text: $said['text'],
		), null);
	}
}
