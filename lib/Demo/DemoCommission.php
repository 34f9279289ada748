<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Commission\CommissionAccess;
use OCA\ConseilMunicipal\Commission\CommissionMeeting;
use OCA\ConseilMunicipal\Commission\CommissionMeetings;
use OCA\ConseilMunicipal\Commission\Commissions;
use OCA\ConseilMunicipal\Commission\OpenCommission;
use OCA\ConseilMunicipal\Commission\Submissions;
use OCA\ConseilMunicipal\Commission\Submitted;
use OCA\ConseilMunicipal\Council\MemberMapper;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Paper\PaperMapper;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * The finance commission of a sample commune: it met last week and gave its opinion on the fees; next week it
 * examines other items and a paper.
 *
 * @psalm-import-type SampleCommune from SampleData
 */
final class DemoCommission {
	private const MEMBERS = 5;
	/** Words of the title of the item it gave its opinion on, and of the one it is asked about. */
	private const EXAMINED = '/tarifs|redevance/iu';
	private const ASKED = '/crédits|budget/iu';
	/** The paper that it is to study before it comes before the council. */
	private const STUDIED = '/^programme|^aire de jeux/iu';

	public function __construct(
		private readonly Commissions $commissions,
		private readonly CommissionAccess $open,
		private readonly CommissionMeetings $meetings,
		private readonly Submissions $submissions,
		private readonly AgendaService $agenda,
		private readonly MemberMapper $members,
		private readonly PaperMapper $papers,
		private readonly DemoAccounts $accounts,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param SampleCommune $commune */
	public function create(Workspace $workspace, array $commune): void {
		$grant = $this->accounts->secretary($workspace->council(), $commune);
		if ($grant === null) {
			return;
		}
		$ids = array_map(static fn ($member): int => $member->getId(), array_slice($this->members->ofCouncil($workspace->council()->getId()), 1, self::MEMBERS));
		$commission = $this->commissions->create($grant, ['name' => 'Commission finances', 'presidentId' => $ids[0] ?? null, 'memberIds' => $ids]);
		$open = new OpenCommission($grant, $commission, $this->open->commission($commission->getId(), Action::Manage)->seats);
		$meeting = $this->meeting($open, '-6 days');
		$next = $this->meeting($open, '+6 days');
		foreach ($this->agenda->agenda($workspace->meeting->getId()) as $item) {
			if (preg_match(self::EXAMINED, $item->getTitle()) === 1) {
				$submission = $this->submissions->submit($open, Submitted::item($item), $meeting->getId());
				$this->submissions->record($open, $submission, Submitted::item($item), $submission->getVersion(), 'reserved',
					'Favorable, sous réserve que le tarif de la garderie du soir soit revu après un trimestre.');
			} elseif (preg_match(self::ASKED, $item->getTitle()) === 1) {
				$this->submissions->submit($open, Submitted::item($item), $next->getId());
			}
		}
		foreach ($this->papers->findAllOfCouncil($workspace->council()->getId()) as $paper) {
			if (preg_match(self::STUDIED, $paper->getTitle()) === 1) {
				$this->submissions->submit($open, Submitted::paper($paper), $next->getId());
			}
		}
	}

	private function meeting(OpenCommission $open, string $when): CommissionMeeting {
		$day = LocalTime::at($this->time->getTime(), $open->grant->council->timeZone())->modify($when)->format('Y-m-d');
		return $this->meetings->create($open, ['startsAt' => "{$day}T18:30", 'place' => 'Mairie, petite salle']);
	}
}
