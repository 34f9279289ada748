<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use DateTimeImmutable;
use DateTimeInterface;
use OCA\ConseilMunicipal\Access\CouncilGroupMapper;
use OCA\ConseilMunicipal\Access\LastCheck;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\FolderKey;

/**
 * The councils of the instance as their operator sees them: a constant number of queries for a page.
 *
 * @psalm-import-type ConseilCouncilHealth from ResponseDefinitions
 */
final class CouncilHealth {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly CouncilGroupMapper $groups,
		private readonly MemberMapper $members,
	) {
	}

	/** @return list<ConseilCouncilHealth> by name */
	public function page(?int $limit = null, int $offset = 0): array {
		return $this->of($this->councils->findPage($limit, $offset));
	}

	/** @return ConseilCouncilHealth */
	public function one(Council $council): array {
		return $this->of([$council])[0];
	}

	/**
	 * @param list<Council> $councils
	 * @return list<ConseilCouncilHealth>
	 */
	private function of(array $councils): array {
		$ids = array_map(static fn (Council $council): int => $council->getId(), $councils);
		$groups = $this->groups->ofCouncils($ids);
		$members = $this->members->counts($ids);
		$meetings = $this->councils->countMeetings($ids);
		return array_map(
			static fn (Council $council): array => self::health(
				$council,
				$groups[$council->getId()],
				$members[$council->getId()]['members'],
				$meetings[$council->getId()],
			),
			$councils,
		);
	}

	/** @return ConseilCouncilHealth */
	private static function health(Council $council, RoleGroups $groups, int $members, int $meetings): array {
		$check = LastCheck::read($council);
		$problems = count($check?->open() ?? []);
		$at = $council->getCheckedAt();
		return [
			'council' => CouncilPresenter::summaryOf($council, []),
			'groups' => ['councillor' => $groups->councillor, 'staff' => $groups->staff, 'manager' => $groups->manager],
			'folders' => match (true) {
				$council->getRemovingAt() !== null => 'removing',
				$council->rootId(FolderKey::Published) === null => 'not_created',
				$problems > 0 => 'to_repair',
				default => 'ok',
			},
			'checkedAt' => $at === null ? null : (new DateTimeImmutable("@$at"))->setTimezone($council->timeZone())->format(DateTimeInterface::ATOM),
			'problems' => $problems,
			'storageUsed' => $check?->storageUsed,
			'meetings' => $meetings,
			'members' => $members,
		];
	}
}
