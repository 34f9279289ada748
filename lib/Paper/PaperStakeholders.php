<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Restriction\Entrusting;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * Who works on a paper: its items inherit them, see {@see Involvement}. It changes who reads drafts, so the journal has it too.
 */
final class PaperStakeholders {
	private const MAX = 60;

	public function __construct(
		private readonly StakeholderMapper $stakeholders,
		private readonly CouncilPeople $people,
		private readonly People $names,
		private readonly Activities $activities,
		private readonly Journal $journal,
		private readonly Notices $notices,
		private readonly Entrusting $entrusting,
		private readonly ITimeFactory $time,
		private readonly OpeningKeeper $openings,
	) {
	}

	/** Told at once, because somebody names them; harmless for who works on it already. */
	public function add(OpenPaper $open, mixed $uid): void {
		$paper = $open->paper;
		if (!is_string($uid) || $this->people->rolesOf($open->council(), $uid) === []) {
			throw new Invalid('unknown_person', 'This person has no account, or no role in this council.', field: 'uid');
		}
		$this->entrusting->paper($open->grant, $paper->getId());
		if (count($open->stakeholders) >= self::MAX && !in_array($uid, $open->stakeholders, true)) {
			throw new Conflict('too_many', 'At most {maximum} people work on one paper.', ['maximum' => self::MAX], 'uid');
		}
		if (!$this->stakeholders->add($paper->getCouncilId(), Subject::Paper, $paper->getId(), $uid, $open->uid(), $this->time->getTime())) {
			return;
		}
		$this->record($open, $uid, ActivityType::StakeholderAdded, 'paper_stakeholder_added');
		$this->notices->tell($this->notice($open, $uid));
	}

	public function remove(OpenPaper $open, string $uid): void {
		$paper = $open->paper;
		if ($this->stakeholders->remove($paper->getCouncilId(), Subject::Paper, $paper->getId(), $uid)) {
			$this->openings->settle($open->council());
			$this->record($open, $uid, ActivityType::StakeholderRemoved, 'paper_stakeholder_removed');
			$this->notices->done([NoticeKind::PaperStakeholderAdded], Papers::place($paper), $uid);
		}
	}

	private function record(OpenPaper $open, string $uid, ActivityType $type, string $entry): void {
		$paper = $open->paper;
		$facts = ['person' => $uid, 'name' => $this->names->name($uid), 'paper' => $paper->getTitle()];
		$this->journal->record($paper->getCouncilId(), $entry, ['paperId' => $paper->getId()] + $facts);
		$this->activities->record($type, Papers::place($paper), $open->uid(), $facts);
	}

	private function notice(OpenPaper $open, string $uid): Notice {
		$path = '/dossiers/' . $open->paper->getId();
		return new Notice(NoticeKind::PaperStakeholderAdded, $uid, $open->uid(), Papers::place($open->paper), $path, ['paper' => $open->paper->getTitle()]);
	}
}
