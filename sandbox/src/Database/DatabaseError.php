<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use Doctrine\DBAL\Exception as DoctrineException;
use Doctrine\DBAL\Exception\ConnectionLost;
use Doctrine\DBAL\Exception\ConstraintViolationException;
use Doctrine\DBAL\Exception\DatabaseObjectExistsException;
use Doctrine\DBAL\Exception\DatabaseObjectNotFoundException;
use Doctrine\DBAL\Exception\DeadlockException;
use Doctrine\DBAL\Exception\DriverException;
use Doctrine\DBAL\Exception\ForeignKeyConstraintViolationException;
use Doctrine\DBAL\Exception\InvalidArgumentException;
use Doctrine\DBAL\Exception\InvalidFieldNameException;
use Doctrine\DBAL\Exception\LockWaitTimeoutException;
use Doctrine\DBAL\Exception\NonUniqueFieldNameException;
use Doctrine\DBAL\Exception\NotNullConstraintViolationException;
use Doctrine\DBAL\Exception\ServerException;
use Doctrine\DBAL\Exception\SyntaxErrorException;
use Doctrine\DBAL\Exception\UniqueConstraintViolationException;
use OCP\DB\Exception;

final class DatabaseError extends Exception {
	/** The most precise class first: several extend another one of the list. */
	private const REASONS = [
		ForeignKeyConstraintViolationException::class => self::REASON_FOREIGN_KEY_VIOLATION,
		NotNullConstraintViolationException::class => self::REASON_NOT_NULL_CONSTRAINT_VIOLATION,
		UniqueConstraintViolationException::class => self::REASON_UNIQUE_CONSTRAINT_VIOLATION,
		ConstraintViolationException::class => self::REASON_CONSTRAINT_VIOLATION,
		ConnectionLost::class => self::REASON_CONNECTION_LOST,
		DatabaseObjectExistsException::class => self::REASON_DATABASE_OBJECT_EXISTS,
		DatabaseObjectNotFoundException::class => self::REASON_DATABASE_OBJECT_NOT_FOUND,
		DeadlockException::class => self::REASON_DEADLOCK,
		InvalidFieldNameException::class => self::REASON_INVALID_FIELD_NAME,
		LockWaitTimeoutException::class => self::REASON_LOCK_WAIT_TIMEOUT,
		NonUniqueFieldNameException::class => self::REASON_NON_UNIQUE_FIELD_NAME,
		SyntaxErrorException::class => self::REASON_SYNTAX_ERROR,
		ServerException::class => self::REASON_SERVER,
		DriverException::class => self::REASON_DRIVER,
		InvalidArgumentException::class => self::REASON_INVALID_ARGUMENT,
	];

	public static function wrap(DoctrineException $exception): self {
		return new self($exception->getMessage(), (int)$exception->getCode(), $exception);
	}

	public function getReason(): ?int {
		foreach (self::REASONS as $class => $reason) {
			if ($this->getPrevious() instanceof $class) {
				return $reason;
			}
		}
		return null;
	}
}
