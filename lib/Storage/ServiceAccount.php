<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilKind;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCP\IGroup;
use OCP\IUser;
use OCP\IUserManager;
use OCP\Security\ISecureRandom;

/**
 * The account that owns a council’s folders: used by nobody, so that no departure takes documents away.
 *
 * One per council, not one for the instance: the shares of one owner live in one storage, and every change of a file
 * would then look at the mounts of all councils.
 */
final class ServiceAccount {
	public const PREFIX = 'cm-';
	private const PASSWORD_LENGTH = 72;
	private const PASSWORD_CHARACTERS = ISecureRandom::CHAR_ALPHANUMERIC . '-_.:;+*/=!';

	private bool $removing = false;

	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly IUserManager $users,
		private readonly ISecureRandom $random,
	) {
	}

	/** @throws Unavailable the account is gone */
	public function of(Council $council): IUser {
		return $this->find($council) ?? throw new Unavailable(
			'service_account_missing',
			'The service account of the council is gone, and its folders with it. Tell the operator: a backup brings them back.',
		);
	}

	public function find(Council $council): ?IUser {
		$uid = $council->getServiceUid();
		return $uid === null ? null : $this->users->get($uid);
	}

	/** @return list<IUser> the people of a group; service accounts, of this or another council, are nobody */
	public function peopleOf(IGroup $group): array {
		return $this->people(array_values($group->getUsers()));
	}

	/**
	 * @param list<IUser> $users
	 * @return list<IUser> without service accounts
	 */
	public function people(array $users): array {
		$alike = array_values(array_filter(
			array_map(static fn (IUser $user): string => $user->getUID(), $users),
			static fn (string $uid): bool => str_starts_with($uid, self::PREFIX),
		));
		$accounts = $alike === [] ? [] : $this->councils->serviceUidsAmong($alike);
		return array_values(array_filter($users, static fn (IUser $user): bool => !in_array($user->getUID(), $accounts, true)));
	}

	/** Whether this is the account of some council, and so nobody. */
	public function isOne(string $uid): bool {
		return str_starts_with($uid, self::PREFIX) && $this->councils->serviceUidsAmong([$uid]) !== [];
	}

	/** A uid that nobody has: from the INSEE code when there is one, so that an operator recognises it. */
	public function freeUid(Council $council): string {
		$kind = $council->kind() === CouncilKind::Commune ? '' : $council->kind()->value . '-';
		$wanted = self::PREFIX . $kind . ($council->getInsee() ?? (string)$council->getId());
		$uid = $wanted;
		for ($again = 2; $this->users->userExists($uid); $again++) {
			$uid = $wanted . '-' . $again;
		}
		return $uid;
	}

	/** @throws Unavailable the user back ends refuse the account */
	public function create(Council $council, string $uid): IUser {
		try {
			$user = $this->users->createUser($uid, $this->password());
		} catch (\Exception $refusal) {
			throw self::refused($refusal->getMessage(), $refusal);
		}
		if ($user === false || $user === null) {
			throw self::refused($uid);
		}
		$user->setDisplayName(mb_substr($council->kind()->assembly() . ' – ' . $council->getShortName(), 0, 64));
		$user->setQuota('none');
		return $user;
	}

	/** Removes the account and every file in its home. */
	public function remove(IUser $user): void {
		$this->removing = true;
		try {
			$user->delete();
		} finally {
			$this->removing = false;
		}
	}

	/** Whether the deletion under way is the app’s own. */
	public function isRemoving(): bool {
		return $this->removing;
	}

	/** Four kinds of characters whatever chance gives, as password policies ask for. */
	private function password(): string {
		return $this->random->generate(self::PASSWORD_LENGTH, self::PASSWORD_CHARACTERS) . 'aA1!';
	}

	private static function refused(string $reason, ?\Throwable $previous = null): Unavailable {
		return new Unavailable(
			'service_account_refused',
			'The service account of the council could not be created: {reason}. Nothing was kept.',
			['reason' => $reason],
			previous: $previous,
		);
	}
}
