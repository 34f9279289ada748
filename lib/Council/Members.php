<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\NotFound;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/** The members of a council in the order of the tableau. Callers hold a grant of the right level. */
final class Members {
	use TTransactional;

	public function __construct(
		private readonly MemberMapper $mapper,
		private readonly MemberPresenter $presenter,
		private readonly MemberAccounts $accounts,
		private readonly ITimeFactory $time,
		private readonly Journal $journal,
		private readonly IDBConnection $db,
	) {
	}

	/** @throws Invalid */
	public function add(Grant $grant, MemberChanges $changes): Member {
		$member = new Member();
		$member->setCouncilId($grant->council->getId());
		$member->setVersion(1);
		$this->accounts->allow($grant, $changes->values['uid'] ?? null, null);
		$changes->applyTo($member);
		$members = $this->mapper->ofCouncil($grant->council->getId());
		$member->setPosition($members === [] ? 1 : max(array_map(static fn (Member $one): int => $one->getPosition(), $members)) + 1);
		$member = $this->mapper->insert($member);
		$this->record($member, 'member_added');
		return $member;
	}

	/**
	 * @param int $version the one the person has seen
	 * @throws NotFound
	 * @throws Stale somebody changed the member meanwhile
	 * @throws Invalid
	 */
	public function change(Grant $grant, int $memberId, int $version, MemberChanges $changes): Member {
		$member = $this->get($grant, $memberId);
		if ($member->getVersion() !== $version) {
			throw $this->stale($member, $grant);
		}
		$this->accounts->allow($grant, $changes->values['uid'] ?? null, $member->getUid());
		if (!$changes->applyTo($member)) {
			return $member;
		}
		if (!$this->mapper->advance($memberId, $version)) {
			throw $this->stale($this->get($grant, $memberId), $grant);
		}
		$member->setVersion($version + 1);
		$member = $this->mapper->update($member);
		$this->record($member, 'member_changed');
		return $member;
	}

	/**
	 * A member whom no agenda item names is deleted; another one’s term ends today, because the record needs the name.
	 *
	 * @throws NotFound
	 */
	public function remove(Grant $grant, int $memberId): Member {
		$member = $this->get($grant, $memberId);
		if ($this->mapper->isUsed($grant->council->getId(), $memberId)) {
			$member->setTermEnd($this->time->now()->setTimezone($grant->council->timeZone())->format('Y-m-d'));
			$member->setVersion($member->getVersion() + 1);
			$this->mapper->update($member);
			$this->record($member, 'member_term_ended');
		} else {
			$this->mapper->delete($member);
			$this->record($member, 'member_removed');
		}
		return $member;
	}

	/**
	 * @param list<int> $ids every member once, in the new order
	 * @return list<Member>
	 * @throws Invalid
	 */
	public function order(Grant $grant, array $ids): array {
		$byId = [];
		foreach ($this->mapper->ofCouncil($grant->council->getId()) as $member) {
			$byId[$member->getId()] = $member;
		}
		if (count($ids) !== count($byId) || array_diff(array_keys($byId), $ids) !== []) {
			throw new Invalid('order_incomplete', 'The list of members changed meanwhile. Reload the page and order them again; nothing was changed.', field: 'ids');
		}
		$this->atomic(function () use ($ids, $byId): void {
			foreach ($ids as $index => $id) {
				$byId[$id]->setPosition($index + 1);
				$this->mapper->update($byId[$id]);
			}
		}, $this->db);
		$this->journal->record($grant->council->getId(), 'members_ordered', ['ids' => $ids]);
		return array_map(static fn (int $id): Member => $byId[$id], $ids);
	}

	private function get(Grant $grant, int $memberId): Member {
		try {
			return $this->mapper->find($grant->council->getId(), $memberId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
	}

	private function stale(Member $current, Grant $grant): Stale {
		return new Stale(
			'member_changed',
			'Somebody changed this member meanwhile. Your entry is kept: compare and save again.',
			data: ['current' => $this->presenter->present($current, $grant)],
		);
	}

	private function record(Member $member, string $type): void {
		$this->journal->record($member->getCouncilId(), $type, [
			'member' => $member->getId(),
			'name' => $member->getFirstName() . ' ' . $member->getLastName(),
			'function' => $member->getFunction(),
			'channel' => $member->getChannel(),
		]);
	}
}
