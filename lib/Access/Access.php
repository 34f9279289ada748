<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Error\NotFound;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\IGroupManager;
use OCP\IUser;
use OCP\IUserManager;
use OCP\IUserSession;

/**
 * The one door to a council: loading and authorising are one call, nothing of a council can be had without its check.
 *
 * Roles are read from group membership at each request: who leaves a group has lost access at once.
 */
final class Access {
	private bool $operator = false;

	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
		private readonly IUserSession $session,
	) {
	}

	/**
	 * For occ commands only: from now on this process acts for the operator, as the service account of each council,
	 * with the rights of a manager.
	 */
	public function asOperator(): void {
		$this->operator = true;
	}

	/**
	 * @throws NotFound unknown, or not one of the person’s councils
	 * @throws Forbidden the person sees the council but may not do this
	 */
	public function council(int $councilId, Action $action): Grant {
		$grant = $this->operator ? $this->operatorGrant($councilId) : $this->personGrant($councilId);
		if (!$grant->can($action)) {
			throw new Forbidden('not_allowed', 'Your role in this council does not allow this. Ask a manager of the council.');
		}
		return $grant;
	}

	/** @return list<Grant> all councils of the person, by name, in one query; none without a person */
	public function grants(): array {
		$user = $this->session->getUser();
		if ($user === null) {
			return [];
		}
		return array_map(
			static fn (array $found): Grant => self::grant($found['council'], $found['roles'], $user),
			$this->councils->findOfGroups($this->groupIds($user)),
		);
	}

	/** The refusal for what a person may not even know of; the same whether the thing exists or not. */
	public static function hidden(): NotFound {
		return new NotFound('not_found', 'This does not exist, or you have no access to it.');
	}

	private function personGrant(int $councilId): Grant {
		$user = $this->session->getUser() ?? throw self::hidden();
		$found = $this->councils->findOfGroups($this->groupIds($user), $councilId)[0] ?? throw self::hidden();
		return self::grant($found['council'], $found['roles'], $user);
	}

	private function operatorGrant(int $councilId): Grant {
		try {
			$council = $this->councils->find($councilId);
		} catch (DoesNotExistException) {
			throw self::hidden();
		}
		$service = $this->users->get($council->getServiceUid() ?? '') ?? throw self::hidden();
		return new Grant($council, [Role::Staff, Role::Manager], $service);
	}

	/** @return list<string> */
	private function groupIds(IUser $user): array {
		return array_map(strval(...), array_values($this->groups->getUserGroupIds($user)));
	}

	/** @param list<string> $roles */
	private static function grant(Council $council, array $roles, IUser $user): Grant {
		$held = array_values(array_filter(Role::cases(), static fn (Role $role): bool => in_array($role->value, $roles, true)));
		return $held === [] ? throw self::hidden() : new Grant($council, $held, $user);
	}
}
