<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Storage;

use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Full;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\InvalidPathException;
use OCP\Files\NotEnoughSpaceException;
use OCP\Files\NotFoundException;
use OCP\Files\NotPermittedException;
use OCP\Lock\LockedException;
use OCP\Lock\ManuallyLockedException;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use RuntimeException;
use Throwable;

final class FileOperationTest extends TestCase {
	#[DataProvider('failures')]
	public function testARefusalOfTheStorageBecomesOneAPersonCanActOn(Throwable $failure, int $status, string $code): void {
		$refusal = self::refusalOf($failure);
		self::assertSame([$status, $code], [$refusal->status(), $refusal->errorCode]);
		self::assertSame($failure, $refusal->getPrevious());
	}

	/** @return iterable<string, array{Throwable, int, string}> */
	public static function failures(): iterable {
		yield 'locked by somebody' => [new ManuallyLockedException('note.odt', null, null, 'Léa Roux'), 423, 'file_locked'];
		yield 'being written' => [new LockedException('note.odt'), 423, 'file_locked'];
		yield 'full' => [new NotEnoughSpaceException(), 507, 'storage_full'];
		yield 'read-only' => [new NotPermittedException(), 503, 'storage_read_only'];
		yield 'gone' => [new NotFoundException(), 409, 'file_gone'];
		yield 'name' => [new InvalidPathException(), 422, 'name_refused'];
	}

	public function testTheOneWhoHoldsTheFileIsNamed(): void {
		self::assertSame('Léa Roux', self::refusalOf(new ManuallyLockedException('note.odt', null, null, 'Léa Roux'))->parameters['person']);
	}

	private static function refusalOf(Throwable $failure): DomainError {
		try {
			FileOperation::on('note.odt', static fn (): string => throw $failure);
		} catch (DomainError $refusal) {
			return $refusal;
		}
	}

	public function testABugIsNotARefusal(): void {
		$this->expectException(RuntimeException::class);
		$this->expectExceptionMessage('a bug');
		FileOperation::on('note.odt', static fn (): string => throw new RuntimeException('a bug'));
	}

	public function testSpaceIsAskedForBeforeWriting(): void {
		FileOperation::needsSpace(-3, 10, 'unlimited');
		FileOperation::needsSpace(10, 10, 'just enough');
		$this->expectException(Full::class);
		FileOperation::needsSpace(9, 10, 'one byte short');
	}
}
