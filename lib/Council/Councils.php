<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\CouncilGroupMapper;
use OCA\ConseilMunicipal\Access\FolderCheck;
use OCA\ConseilMunicipal\Access\GroupMapping;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\Exception;

/** Creates councils, complete or not at all. */
final class Councils {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly CouncilGroupMapper $groups,
		private readonly GroupMapping $mapping,
		private readonly CouncilFolders $folders,
		private readonly FolderCheck $check,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * When it returns, the folders are there for everybody in the groups. When it throws, nothing is left of it.
	 *
	 * @param array<string, mixed> $values fields of {@see CouncilChanges} and `kind`
	 * @throws DomainError
	 */
	public function create(array $values, RoleGroups $groups): Council {
		$council = $this->draft($values);
		$this->mapping->requireExisting($groups);
		self::requireManagers($groups);
		$this->requireFreeName($council);
		$council = $this->insert($council);
		try {
			$this->groups->replace($council->getId(), $groups);
			$this->folders->provision($council);
		} catch (\Throwable $failure) {
			$this->groups->removeCouncil($council->getId());
			$this->councils->delete($council);
			throw $failure;
		}
		$this->journal->record($council->getId(), 'council_created', ['name' => $council->getName(), 'groups' => get_object_vars($groups)]);
		$this->check->inspect($council);
		return $council;
	}

	/**
	 * The council that these values describe, not stored; the law fills what they leave open.
	 *
	 * @param array<string, mixed> $values
	 * @throws Invalid
	 */
	public function draft(array $values): Council {
		$kind = (new Input($values))->choice('kind', CouncilKind::class);
		$council = new Council();
		$council->setKind($kind->value);
		$council->setVersion(1);
		$council->setCreatedAt($this->time->getTime());
		$council->setPublicityMode(PublicityMode::Electronic->value);
		CouncilChanges::read(['name' => $values['name'] ?? null, 'shortName' => $values['shortName'] ?? $values['name'] ?? null] + $values)->applyTo($council);
		if ($council->getTimezone() === '') {
			$council->setTimezone(OverseasTime::zone($council->getInsee()));
		}
		if ($council->getSeats() === 0 && $kind === CouncilKind::Commune && $council->getPopulation() > 0) {
			$council->setSeats(LegalNumber::seats($council->getPopulation()));
		}
		if ($council->getInExercise() === 0) {
			$council->setInExercise($council->getSeats());
		}
		return $council;
	}

	/** @throws Invalid */
	public static function requireManagers(RoleGroups $groups): void {
		if ($groups->manager === []) {
			throw new Invalid('no_manager', 'Name at least one group of managers: nobody else can set up and convene.', field: 'manager');
		}
	}

	/** @throws Conflict another council of the same kind has this short name: its folders would have the same names */
	public function requireFreeName(Council $council): void {
		if ($this->councils->nameIsTaken($council->kind(), $council->getShortName(), $council->getId())) {
			throw self::nameTaken($council);
		}
	}

	private function insert(Council $council): Council {
		try {
			return $this->councils->insert($council);
		} catch (Exception $refusal) {
			throw UniqueKey::isTaken($refusal) ? self::nameTaken($council) : $refusal;
		}
	}

	public static function nameTaken(Council $council): Conflict {
		return new Conflict(
			'name_taken',
			'A council is already called « {name} ». Give this one another short name, for instance with its department.',
			['name' => $council->getShortName()],
			'shortName',
		);
	}
}
