<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Locked;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCP\Files\Lock\ILockManager;
use OCP\Files\Node;
use OCP\IUserManager;

/**
 * Who holds a file. Lock providers refuse some operations without a reason, so that a locked file looks like a storage
 * that cannot be written: the locks are asked then.
 */
final class FileLocks {
	public function __construct(
		private readonly ILockManager $locks,
		private readonly IUserManager $users,
	) {
	}

	/**
	 * Runs what touches the file, like {@see FileOperation}.
	 *
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 * @throws DomainError
	 */
	public function on(Node $file, callable $work): mixed {
		try {
			return FileOperation::on($file->getName(), $work);
		} catch (Unavailable $refusal) {
			throw $this->held($file, $refusal) ?? $refusal;
		}
	}

	private function held(Node $file, Unavailable $refusal): ?Locked {
		$locks = $this->locks->isLockProviderAvailable() ? $this->locks->getLocks($file->getId()) : [];
		foreach ($locks as $lock) {
			return new Locked('file_locked', '“{name}” is locked by {person}. Nothing was changed; ask them to unlock it, then try again.',
				['name' => $file->getName(), 'person' => $this->users->getDisplayName($lock->getOwner()) ?? $lock->getOwner()],
				data: ['person' => $lock->getOwner()], previous: $refusal);
		}
		return null;
	}
}
