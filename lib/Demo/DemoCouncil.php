<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilKind;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Council\Councils;
use OCA\ConseilMunicipal\Council\MemberChanges;
use OCA\ConseilMunicipal\Council\Members;

/**
 * A sample commune as a council: settings, groups, members in the order of the tableau.
 *
 * @psalm-import-type SampleCommune from SampleData
 */
final class DemoCouncil {
	public function __construct(
		private readonly Access $access,
		private readonly CouncilMapper $mapper,
		private readonly Councils $councils,
		private readonly Members $members,
	) {
	}

	/** @param SampleCommune $commune */
	public function exists(array $commune): bool {
		return $this->mapper->nameIsTaken(CouncilKind::Commune, $commune['name'], 0);
	}

	/** @param SampleCommune $commune */
	public function create(array $commune): Council {
		$council = $this->councils->create([
			'kind' => CouncilKind::Commune->value,
			'name' => $commune['officialName'],
			'shortName' => $commune['name'],
			'insee' => $commune['insee'],
			'siret' => $commune['siret'],
			'population' => $commune['population'],
			'seats' => $commune['seats'],
			'inExercise' => $commune['inExercise'],
			'publicityMode' => $commune['publicityMode'],
			'meetingPlace' => $commune['meetingPlace'],
			'timezone' => $commune['timezone'],
		], new RoleGroups(
			[DemoAccounts::gid($commune['id'], 'elus')],
			[DemoAccounts::gid($commune['id'], 'agents')],
			[DemoAccounts::gid($commune['id'], 'mairie')],
		));
		$grant = $this->access->council($council->getId(), Action::Manage);
		foreach ($commune['members'] as $member) {
			$this->members->add($grant, MemberChanges::read([
				'politicalGroup' => $member['group']['name'],
				'uid' => $member['channel'] === 'email' ? DemoAccounts::uid($member) : null,
			] + array_intersect_key($member, array_flip([
				'civility', 'firstName', 'lastName', 'birthDate', 'function', 'delegation', 'channel', 'email', 'postalAddress',
			]))));
		}
		return $council;
	}
}
