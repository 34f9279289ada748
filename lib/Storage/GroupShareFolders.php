<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Access\CouncilGroupMapper;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCP\Files\Folder;
use Psr\Log\LoggerInterface;

/**
 * Council folders as group shares of one service account: public API only, nothing else to install.
 *
 * Check and repair are the same walk through stages (account, roots, shares, people); a stage sees what the former one
 * has put right.
 */
final class GroupShareFolders implements CouncilFolders {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly CouncilGroupMapper $groups,
		private readonly ServiceAccount $accounts,
		private readonly Roots $roots,
		private readonly GroupShares $shares,
		private readonly MemberMounts $mounts,
		private readonly Obstacles $obstacles,
		private readonly LoggerInterface $logger,
	) {
	}

	#[\Override]
	public function root(Council $council, FolderKey $key): Folder {
		return $this->roots->get($council, $key);
	}

	#[\Override]
	public function forUser(Council $council, FolderKey $key, string $uid): ?Folder {
		return $this->roots->seenBy($council, $key, $uid);
	}

	#[\Override]
	public function open(Council $council, FolderKey $key): Folder {
		if ($council->rootId($key) !== null) {
			return $this->roots->get($council, $key);
		}
		$folder = $this->roots->make($council, $key);
		$this->repair($council);
		return $folder;
	}

	#[\Override]
	public function provision(Council $council): Council {
		$groups = $this->groups->ofCouncil($council->getId());
		$this->refuseObstacles($council, $groups);
		$uid = $this->accounts->freeUid($council);
		$account = $this->accounts->create($council, $uid);
		try {
			$council->setServiceUid($uid);
			$this->councils->update($council);
			$this->refuseObstacles($council, $groups);
			foreach (FolderKey::constant() as $key) {
				$this->roots->make($council, $key);
			}
			foreach ([...$this->shareFindings($council, $groups), ...$this->mountFindings($council, $groups)] as $finding) {
				($finding->remedy ?? static fn () => null)();
			}
			foreach ($this->mountFindings($council, $groups) as $finding) {
				($finding->remedy ?? static fn () => null)();
			}
		} catch (\Throwable $failure) {
			$this->accounts->remove($account);
			throw $failure instanceof DomainError ? $failure : $this->failed($council, $failure);
		}
		return $council;
	}

	#[\Override]
	public function inspect(Council $council): Inspection {
		$groups = $this->groups->ofCouncil($council->getId());
		$findings = $this->obstacles->inspect($council, $groups);
		foreach ($this->stages($council, $groups) as $stage) {
			array_push($findings, ...$stage());
		}
		return $this->report($council, $groups, $findings, false);
	}

	#[\Override]
	public function repair(Council $council, bool $recreate = false): Inspection {
		$groups = $this->groups->ofCouncil($council->getId());
		$findings = [];
		foreach ($this->stages($council, $groups) as $stage) {
			foreach ($stage() as $finding) {
				$findings[] = $finding->level === FindingLevel::Lost && !$recreate ? $finding : $this->apply($council, $finding);
			}
		}
		return $this->report($council, $groups, [...$this->obstacles->inspect($council, $groups), ...$findings], true);
	}

	#[\Override]
	public function rename(Council $council): void {
		$groups = $this->groups->ofCouncil($council->getId());
		foreach (FolderKey::cases() as $key) {
			$former = $this->roots->rename($council, $key);
			if ($former !== null) {
				$this->mounts->rename($council, $groups, $key, $former);
			}
		}
	}

	#[\Override]
	public function hold(Council $council): bool {
		if ($this->accounts->find($council) === null) {
			return false;
		}
		foreach (FolderKey::cases() as $key) {
			if (($this->roots->find($council, $key)?->getDirectoryListing() ?? []) !== []) {
				return true;
			}
		}
		return false;
	}

	#[\Override]
	public function destroy(Council $council): void {
		$account = $this->accounts->find($council);
		if ($account !== null) {
			$this->accounts->remove($account);
		}
	}

	/** @return list<\Closure(): list<Finding>> */
	private function stages(Council $council, RoleGroups $groups): array {
		return [
			fn (): array => $this->accountFindings($council),
			fn (): array => $this->rootFindings($council),
			fn (): array => $this->shareFindings($council, $groups),
			fn (): array => $this->mountFindings($council, $groups),
		];
	}

	/** @return list<Finding> */
	private function accountFindings(Council $council): array {
		if ($this->accounts->find($council) !== null) {
			return [];
		}
		return [new Finding(FindingCode::AccountMissing, FindingLevel::Lost, remedy: function () use ($council): void {
			$this->accounts->create($council, $council->getServiceUid() ?? $this->accounts->freeUid($council));
		})];
	}

	/** @return list<Finding> */
	private function rootFindings(Council $council): array {
		if ($this->accounts->find($council) === null) {
			return [];
		}
		$missing = array_filter(
			FolderKey::cases(),
			fn (FolderKey $key): bool => (in_array($key, FolderKey::constant(), true) || $council->rootId($key) !== null)
				&& $this->roots->find($council, $key) === null,
		);
		return array_values(array_map(fn (FolderKey $key): Finding => new Finding(
			FindingCode::RootMissing,
			$council->rootId($key) === null ? FindingLevel::ToRepair : FindingLevel::Lost,
			folder: $key,
			parameters: ['folder' => $key->folderName($council)],
			remedy: function () use ($council, $key): void {
				$this->roots->make($council, $key);
			},
		), $missing));
	}

	/** @return list<Finding> */
	private function shareFindings(Council $council, RoleGroups $groups): array {
		$findings = [];
		foreach ($this->presentRoots($council) as $key => $root) {
			array_push($findings, ...$this->shares->inspect($council, FolderKey::from($key), $root, $groups));
		}
		return $findings;
	}

	/** @return list<Finding> */
	private function mountFindings(Council $council, RoleGroups $groups): array {
		$names = array_map(static fn (Folder $root): string => $root->getName(), $this->presentRoots($council));
		return $names === [] ? [] : $this->mounts->inspect($council, $names, $groups);
	}

	/** @return array<string, Folder> by key */
	private function presentRoots(Council $council): array {
		if ($this->accounts->find($council) === null) {
			return [];
		}
		$roots = [];
		foreach (FolderKey::cases() as $key) {
			$roots[$key->value] = $this->roots->find($council, $key);
		}
		return array_filter($roots);
	}

	private function apply(Council $council, Finding $finding): Finding {
		if ($finding->remedy === null) {
			return $finding;
		}
		try {
			($finding->remedy)();
			return $finding->repaired();
		} catch (\Throwable $failure) {
			$this->logger->error('A repair of council folders failed', ['council' => $council->getId(), 'code' => $finding->code->value, 'exception' => $failure]);
			return new Finding(FindingCode::RepairFailed, FindingLevel::Operator, $finding->folder, ['reason' => $failure->getMessage()], $finding->people);
		}
	}

	/** @param list<Finding> $findings */
	private function report(Council $council, RoleGroups $groups, array $findings, bool $applied): Inspection {
		$inspection = new Inspection($findings, $applied, $this->accounts->find($council) === null ? null : $this->roots->size($council));
		$waiting = array_merge(...array_map(static fn (Finding $finding): array => $finding->people, $inspection->open()));
		$summary = new Finding(FindingCode::InOrder, FindingLevel::Ok, parameters: [
			'folders' => count($this->presentRoots($council)),
			'people' => count($this->mounts->people($groups)) - count(array_unique($waiting)),
		]);
		return new Inspection([...$findings, $summary], $applied, $inspection->storageUsed);
	}

	/** @throws Unavailable */
	private function refuseObstacles(Council $council, RoleGroups $groups): void {
		$obstacle = $this->obstacles->blocking($council, $groups)[0] ?? null;
		if ($obstacle !== null) {
			throw new Unavailable($obstacle->code->value, $obstacle->code->text(), $obstacle->parameters);
		}
	}

	private function failed(Council $council, \Throwable $failure): Unavailable {
		$this->logger->error('The folders of a council could not be made', ['council' => $council->getId(), 'exception' => $failure]);
		return new Unavailable('provisioning_failed', 'The folders of the council could not be made: {reason}. Nothing was kept.', ['reason' => $failure->getMessage()], previous: $failure);
	}
}
