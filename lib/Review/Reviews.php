<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/** Sets, changes and cancels the sign-off circuit of an item. */
final class Reviews {
	use TTransactional;

	private const MOST = 20;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly ReviewMapper $reviews,
		private readonly VisaMapper $visas,
		private readonly VisaPieces $pieces,
		private readonly Circuit $circuit,
		private readonly ReviewNotices $notices,
		private readonly ReviewPresenter $present,
		private readonly CouncilPeople $council,
		private readonly People $people,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
	) {
	}

	/** Who is in charge of the item, and managers. */
	public static function mayChange(Workspace $workspace, Item $item): bool {
		return $workspace->grant->can(Action::Manage) || $item->getOwnerUid() === $workspace->uid();
	}

	/**
	 * Whoever stays keeps their answer.
	 *
	 * @param int $version that the person saw, 0 when there was no circuit
	 * @throws Invalid
	 * @throws Stale
	 * @throws Forbidden
	 */
	public function set(Workspace $workspace, Item $item, int $version, mixed $mode, mixed $reviewers): void {
		$input = new Input(['mode' => $mode, 'reviewers' => $reviewers]);
		$chosen = $input->choice('mode', ReviewMode::class);
		$uids = $this->reviewers($workspace, $input->texts('reviewers', 64));
		$known = $this->seen($workspace, $item, $version);
		$isNew = $known === null;
		$review = $known ?? self::blank($workspace, $item, $this->time->getTime());
		$this->atomic(function () use ($item, $review, $chosen, $uids, $isNew): void {
			$review->setMode($chosen->value);
			$isNew ? $this->reviews->insert($review) : $this->reviews->update($review);
			$this->place($item, $uids);
		}, $this->db);
		$this->circuit->advance($item, $review, $workspace->uid());
		if ($isNew) {
			$this->activities->record(ActivityType::ReviewAsked, Place::item($item), $workspace->uid());
		}
	}

	/** @throws Stale */
	public function cancel(Workspace $workspace, Item $item, int $version): void {
		$review = $this->seen($workspace, $item, $version);
		if ($review === null) {
			return;
		}
		foreach ($this->visas->ofItem($item->getId()) as $visa) {
			$this->remove($item, $visa);
		}
		$this->reviews->delete($review);
		$this->activities->record(ActivityType::ReviewCancelled, Place::item($item), $workspace->uid());
	}

	private function seen(Workspace $workspace, Item $item, int $version): ?Review {
		$review = $this->reviews->ofItem($item->getId());
		if (($review?->getVersion() ?? 0) !== $version || ($review !== null && !$this->reviews->advance($review))) {
			throw new Stale('review_changed', 'Somebody answered or changed the sign-offs meanwhile. Look at them as they are now and try again.',
				data: ['current' => $this->present->of($workspace, $item)]);
		}
		return $review;
	}

	private static function blank(Workspace $workspace, Item $item, int $now): Review {
		$review = new Review();
		$review->setCouncilId($item->getCouncilId());
		$review->setItemId($item->getId());
		$review->setAskedBy($workspace->uid());
		$review->setAskedName($workspace->grant->user->getDisplayName());
		$review->setAskedAt($now);
		$review->setVersion(1);
		return $review;
	}

	/** @param list<string> $uids in their order */
	private function place(Item $item, array $uids): void {
		$known = [];
		foreach ($this->visas->ofItem($item->getId()) as $visa) {
			if ($visa->getUid() !== null && in_array($visa->getUid(), $uids, true)) {
				$known[$visa->getUid()] = $visa;
			} else {
				$this->remove($item, $visa);
			}
		}
		foreach ($uids as $position => $uid) {
			$visa = $known[$uid] ?? null;
			if ($visa === null) {
				$this->visas->insert(Visa::asked($item->getCouncilId(), $item->getId(), $position, $uid, $this->people->name($uid)));
			} else {
				$visa->setPosition($position);
				$this->visas->update($visa);
			}
		}
	}

	private function remove(Item $item, Visa $visa): void {
		$this->notices->answered($item, $visa);
		$this->pieces->forget($visa);
		$this->visas->delete($visa);
	}

	/**
	 * @param list<string> $uids
	 * @return non-empty-list<string>
	 */
	private function reviewers(Workspace $workspace, array $uids): array {
		if ($uids === []) {
			throw new Invalid('required', 'This cannot be empty.', field: 'reviewers');
		}
		if (count($uids) > self::MOST) {
			throw new Invalid('too_many', 'At most {maximum} people can be asked to sign off.', ['maximum' => self::MOST], 'reviewers');
		}
		foreach ($uids as $uid) {
			if ($this->council->rolesOf($workspace->council(), $uid) === []) {
				throw new Invalid('unknown_account', 'Nobody of this council has the account “{account}” any more. Take this person out of the list.', ['account' => $uid], 'reviewers');
			}
		}
		return $uids;
	}

	/** @throws Forbidden */
	public static function mustChange(Workspace $workspace, Item $item): void {
		AgendaService::mustBeDraft($workspace);
		if (!self::mayChange($workspace, $item)) {
			throw new Forbidden('not_in_charge', 'Only the person in charge of the item, and managers, can do this.');
		}
	}
}
