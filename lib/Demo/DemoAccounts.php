<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCP\IGroup;
use OCP\IGroupManager;
use OCP\IUserManager;

/**
 * Accounts and groups of a sample commune: one account for each agent and for each councillor who is convened by e-mail.
 *
 * @psalm-import-type SampleCommune from SampleData
 * @psalm-import-type SampleMember from SampleData
 * @psalm-import-type SampleStaff from SampleData
 */
final class DemoAccounts {
	public function __construct(
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
	) {
	}

	/**
	 * @param SampleCommune $commune
	 * @throws Conflict an account has one of the names already: it is left alone
	 */
	public function create(array $commune, string $password): void {
		$people = $this->people($commune);
		foreach ($people as $person) {
			if ($this->users->userExists($person['uid'])) {
				throw new Conflict('account_exists', 'The account “{name}” exists already. The demonstration does not touch it: nothing was made for this commune.', ['name' => $person['uid']]);
			}
		}
		foreach ($people as $person) {
			$user = $this->users->createUser($person['uid'], $password) ?: throw new Unavailable('account_refused', 'The account “{name}” could not be created. Try another password.', ['name' => $person['uid']]);
			$user->setDisplayName($person['displayName']);
			$user->setSystemEMailAddress($person['email']);
			foreach ($person['groups'] as $gid) {
				$this->group($gid)->addUser($user);
			}
		}
	}

	/**
	 * @param SampleCommune $commune
	 * @return list<array{uid: string, displayName: string, role: string, council: string}>
	 */
	public function of(array $commune): array {
		return array_map(static fn (array $person): array => [
			'uid' => $person['uid'], 'displayName' => $person['displayName'], 'role' => $person['role'], 'council' => $commune['name'],
		], $this->people($commune));
	}

	/**
	 * Who prepares the meetings of the commune; null when the account is gone.
	 *
	 * @param SampleCommune $commune
	 */
	public function secretary(Council $council, array $commune): ?Grant {
		foreach ($commune['staff'] as $agent) {
			$user = $agent['role'] === 'manager' ? $this->users->get(self::uid($agent)) : null;
			if ($user !== null) {
				return new Grant($council, [Role::Staff, Role::Manager], $user);
			}
		}
		return null;
	}

	/** @param SampleMember|SampleStaff $person */
	public static function uid(array $person): string {
		$plain = transliterator_transliterate('Any-Latin; Latin-ASCII; Lower', $person['firstName'] . '.' . $person['lastName']);
		return (string)preg_replace('/[^a-z.-]+/', '', (string)$plain);
	}

	/** Group of a role: `elus`, `agents` or `mairie`. */
	public static function gid(string $communeId, string $role): string {
		return "$communeId-$role";
	}

	/**
	 * @param SampleCommune $commune
	 * @return list<array{uid: string, displayName: string, email: string, role: string, groups: list<string>}>
	 */
	private function people(array $commune): array {
		$people = [];
		foreach ($commune['staff'] as $agent) {
			$groups = $agent['role'] === 'manager' ? ['agents', 'mairie'] : ['agents'];
			$people[] = $this->person($agent, $agent['function'], $commune['id'], $groups);
		}
		foreach ($commune['members'] as $member) {
			if ($member['channel'] === 'email') {
				$people[] = $this->person($member, $member['function'], $commune['id'], ['elus']);
			}
		}
		return $people;
	}

	/**
	 * @param SampleMember|SampleStaff $person
	 * @param list<string> $roles
	 * @return array{uid: string, displayName: string, email: string, role: string, groups: list<string>}
	 */
	private function person(array $person, string $function, string $communeId, array $roles): array {
		return [
			'uid' => self::uid($person),
			'displayName' => $person['firstName'] . ' ' . $person['lastName'],
			'email' => (string)$person['email'],
			'role' => $function,
			'groups' => array_map(static fn (string $role): string => self::gid($communeId, $role), $roles),
		];
	}

	private function group(string $gid): IGroup {
		return $this->groups->get($gid) ?? $this->groups->createGroup($gid) ?? throw new Unavailable('group_refused', 'The group “{name}” could not be created.', ['name' => $gid]);
	}
}
