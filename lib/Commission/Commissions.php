<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/** The commissions of a council and who sits in them: this changes who reads drafts, so it goes into the journal. */
final class Commissions {
	use TTransactional;

	private const MAX_MEMBERS = 100;
	private const MAX_COMMISSIONS = 100;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly CommissionMapper $commissions,
		private readonly CommissionMeetingMapper $meetings,
		private readonly SubmissionMapper $submissions,
		private readonly Journal $journal,
		private readonly OpeningKeeper $openings,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param array<string, mixed> $values name, presidentId, memberIds, active */
	public function create(Grant $grant, array $values): Commission {
		if (count($this->commissions->ofCouncil($grant->council->getId())) >= self::MAX_COMMISSIONS) {
			throw new Conflict('too_many_commissions', 'At most {maximum} commissions. Close or remove one first.', ['maximum' => self::MAX_COMMISSIONS]);
		}
		$commission = new Commission();
		$commission->setCouncilId($grant->council->getId());
		$commission->setState(Commission::ACTIVE);
		$commission->setCreatedBy($grant->user->getUID());
		$commission->setCreatedAt($this->time->getTime());
		$commission->setVersion(1);
		$members = $this->fill($commission, $values + ['name' => null, 'memberIds' => []]);
		$this->atomic(function () use ($commission, $members): void {
			$this->commissions->insert($commission);
			$this->commissions->seat($commission, $members);
		}, $this->db);
		$this->record($commission, 'commission_created', $members);
		return $commission;
	}

	/**
	 * @param int $version that the person saw
	 * @param array<string, mixed> $values what is not named stays
	 * @throws Stale
	 */
	public function update(OpenCommission $open, int $version, array $values): Commission {
		$commission = $open->commission;
		if ($commission->getVersion() !== $version) {
			throw $this->stale($open);
		}
		$members = $this->fill($commission, $values + ['memberIds' => array_column($open->seats, 'id')]);
		if (!$this->commissions->advance($commission, $version)) {
			throw $this->stale($open);
		}
		$this->atomic(function () use ($commission, $members): void {
			$this->commissions->update($commission);
			$this->commissions->seat($commission, $members);
		}, $this->db);
		$this->record($commission, 'commission_changed', $members);
		$this->openings->settle($open->grant->council);
		return $commission;
	}

	/** @throws Conflict something was examined by it: it is closed instead */
	public function remove(OpenCommission $open): void {
		$commission = $open->commission;
		if ($this->meetings->ofCommission($commission->getCouncilId(), $commission->getId()) !== []
			|| $this->submissions->ofCommission($commission->getCouncilId(), $commission->getId()) !== []) {
			throw new Conflict('commission_used', 'This commission has met or has been asked for its opinion: what it said is kept. Close it instead.');
		}
		$this->atomic(function () use ($commission): void {
			$this->commissions->seat($commission, []);
			$this->commissions->delete($commission);
		}, $this->db);
		$this->record($commission, 'commission_removed', []);
	}

	/**
	 * @param array<string, mixed> $values
	 * @return list<int> ids of its members, the president among them
	 * @throws Invalid
	 */
	private function fill(Commission $commission, array $values): array {
		$input = new Input($values);
		if ($input->has('name')) {
			$commission->setName($input->title('name', 240));
		}
		if ($input->has('active')) {
			$commission->setState($input->flag('active') ? Commission::ACTIVE : Commission::CLOSED);
		}
		if ($input->has('presidentId')) {
			$commission->setPresidentId($input->optionalNumber('presidentId', 1, 999_999_999));
		}
		$ids = $values['memberIds'] ?? null;
		if (!is_array($ids) || count($ids) > self::MAX_MEMBERS || array_filter($ids, is_int(...)) !== $ids) {
			throw new Invalid('not_a_list', 'A list is expected here.', field: 'memberIds');
		}
		$wanted = array_values(array_unique(array_filter([...$ids, $commission->getPresidentId()], is_int(...))));
		if (count($this->commissions->membersAmong($commission->getCouncilId(), $wanted)) !== count($wanted)) {
			throw new Invalid('unknown_member', 'This member does not belong to the council.', field: 'memberIds');
		}
		return $wanted;
	}

	/** @param list<int> $members */
	private function record(Commission $commission, string $type, array $members): void {
		$this->journal->record($commission->getCouncilId(), $type, ['commission' => $commission->getId(), 'name' => $commission->getName(), 'members' => $members]);
	}

	private function stale(OpenCommission $open): Stale {
		$current = $this->commissions->find($open->commission->getId());
		$seats = $this->commissions->seats($current->getCouncilId(), $current->getId())[$current->getId()] ?? [];
		return new Stale('commission_changed', 'Somebody changed this commission meanwhile. Nothing of theirs is lost; look at it as it is now and try again.',
			data: ['current' => CommissionPresenter::commission(new OpenCommission($open->grant, $current, $seats), null, $this->time->getTime())]);
	}
}
