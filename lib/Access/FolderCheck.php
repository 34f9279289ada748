<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Council\MemberAccounts;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\Finding;
use OCA\ConseilMunicipal\Storage\FindingCode;
use OCA\ConseilMunicipal\Storage\FindingLevel;
use OCA\ConseilMunicipal\Storage\Inspection;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IGroupManager;
use OCP\IUserManager;
use Psr\Log\LoggerInterface;

/**
 * Checks and repairs the folders of a council and keeps what was found.
 *
 * @psalm-import-type CheckGroup from LastCheck
 */
final class FolderCheck {
	public function __construct(
		private readonly CouncilFolders $folders,
		private readonly CouncilMapper $councils,
		private readonly CouncilGroupMapper $groups,
		private readonly IGroupManager $groupManager,
		private readonly ServiceAccount $accounts,
		private readonly IUserManager $users,
		private readonly ITimeFactory $time,
		private readonly Journal $journal,
		private readonly OpeningKeeper $openings,
		private readonly MemberAccounts $linked,
		private readonly LoggerInterface $logger,
	) {
	}

	public function inspect(Council $council): Inspection {
		return $this->keep($council, $this->folders->inspect($council));
	}

	/**
	 * Puts right what can be; what was put right is journalled.
	 *
	 * @param bool $recreate also make anew, empty, what is lost: only when a person asks for exactly that
	 * @throws Conflict the council is being removed: nothing is made for it any more
	 */
	public function repair(Council $council, bool $recreate = false): Inspection {
		if ($council->getRemovingAt() !== null) {
			throw new Conflict('council_being_removed', 'This council is being removed. To finish it: occ conseil_municipal:council:delete {id}.', ['id' => $council->getId()]);
		}
		$inspection = $this->keep($council, $this->folders->repair($council, $recreate));
		$this->openings->repair($council);
		$lost = $inspection->at(FindingLevel::Lost);
		if ($lost !== []) {
			$this->logger->error('The folders of a council are gone: restore a backup, or have them made anew, empty (occ conseil_municipal:council:repair --recreate)', [
				'council' => $council->getId(),
				'lost' => array_map(static fn (Finding $finding): string => $finding->code->value . ' ' . ($finding->folder->value ?? ''), $lost),
			]);
		}
		$repaired = $inspection->at(FindingLevel::Repaired);
		if ($repaired !== []) {
			$this->journal->record($council->getId(), 'access_repaired', ['lines' => array_map(
				static fn (Finding $finding): array => ['code' => $finding->code->value, 'folder' => $finding->folder?->value, 'people' => $finding->people],
				$repaired,
			)]);
		}
		return $inspection;
	}

	/** @return list<Finding> */
	private function linkedOutside(Council $council): array {
		$uids = $this->linked->outside($council);
		return $uids === [] ? [] : [new Finding(FindingCode::AccountOutside, FindingLevel::Operator, parameters: ['people' => count($uids)], people: $uids)];
	}

	private function keep(Council $council, Inspection $found): Inspection {
		$inspection = $found->including($this->linkedOutside($council));
		$names = [];
		foreach ($inspection->findings as $finding) {
			foreach ($finding->people as $uid) {
				$names['u:' . $uid] = $this->users->getDisplayName($uid) ?? $uid;
			}
		}
		$council->setCheckedAt($this->time->getTime());
		$council->setCheckReport(LastCheck::of($inspection, $names, $this->groupsOf($council))->toJson());
		$this->councils->update($council);
		return $inspection;
	}

	/** @return list<CheckGroup> */
	private function groupsOf(Council $council): array {
		return array_map(function (string $gid): array {
			$group = $this->groupManager->get($gid);
			if ($group === null) {
				return ['gid' => $gid, 'displayName' => $gid, 'count' => null, 'exists' => false];
			}
			return [
				'gid' => $gid,
				'displayName' => $group->getDisplayName(),
				'count' => count($this->accounts->peopleOf($group)),
				'exists' => true,
			];
		}, $this->groups->ofCouncil($council->getId())->all());
	}
}
