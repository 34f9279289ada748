<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Full;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Locked;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCP\Files\ForbiddenException;
use OCP\Files\GenericFileException;
use OCP\Files\InvalidPathException;
use OCP\Files\NotEnoughSpaceException;
use OCP\Files\NotFoundException;
use OCP\Files\NotPermittedException;
use OCP\Files\StorageNotAvailableException;
use OCP\Lock\LockedException;
use OCP\Lock\ManuallyLockedException;
use Throwable;

/** Runs what touches files, and turns what storages refuse into sentences that a person can act on. */
final class FileOperation {
	/**
	 * @template T
	 * @param string $name the file or folder, for the person who reads the refusal
	 * @param callable(): T $work
	 * @return T
	 * @throws DomainError
	 */
	public static function on(string $name, callable $work): mixed {
		try {
			return $work();
		} catch (LockedException|NotEnoughSpaceException|NotPermittedException|ForbiddenException|InvalidPathException|NotFoundException
			|StorageNotAvailableException|GenericFileException $failure) {
				throw self::refusal($name, $failure);
			}
	}

	/** @throws Full when the folder’s storage says that fewer than these bytes are free */
	public static function needsSpace(int|float $freeBytes, int|float $bytes, string $name): void {
		if ($freeBytes >= 0 && $freeBytes < $bytes) {
			throw self::full($name, null);
		}
	}

	private static function refusal(string $name, Throwable $failure): DomainError {
		return match (true) {
			$failure instanceof ManuallyLockedException && ($failure->getOwner() ?? '') !== '' => new Locked('file_locked',
				'“{name}” is locked by {person}. Nothing was changed; ask them to unlock it, then try again.',
				['name' => $name, 'person' => (string)$failure->getOwner()], data: ['person' => $failure->getOwner()], previous: $failure),
			$failure instanceof LockedException => new Locked('file_locked',
				'“{name}” is being written by somebody else. Nothing was changed; try again in a moment.', ['name' => $name], previous: $failure),
			$failure instanceof NotEnoughSpaceException => self::full($name, $failure),
			$failure instanceof InvalidPathException => new Invalid('name_refused',
				'The name “{name}” cannot be used for a file or folder here. Choose another one.', ['name' => $name], 'name', previous: $failure),
			$failure instanceof NotFoundException => new Conflict('file_gone',
				'“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $name], previous: $failure),
			$failure instanceof StorageNotAvailableException => new Unavailable('storage_unavailable',
				'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.', previous: $failure),
			default => new Unavailable('storage_read_only',
				'“{name}” cannot be written: the storage of the council is read-only or refuses it. Nothing was changed; tell your administrator.',
				['name' => $name], previous: $failure),
		};
	}

	private static function full(string $name, ?Throwable $failure): Full {
		return new Full('storage_full',
			'There is not enough space left for “{name}”. What was there before is kept; free some space or ask your administrator for more.',
			['name' => $name], previous: $failure);
	}
}
