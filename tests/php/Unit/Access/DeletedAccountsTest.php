<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Access;

use OCA\ConseilMunicipal\Access\DeletedAccounts;
use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCA\ConseilMunicipal\Reading\ReadMarks;
use OCA\ConseilMunicipal\Review\HandOver;
use PHPUnit\Framework\TestCase;
use Psr\Container\ContainerInterface;
use Psr\Log\AbstractLogger;
use RuntimeException;

final class DeletedAccountsTest extends TestCase {
	/** @var array<string, string> account that was forgotten, by who forgot it */
	private array $forgotten = [];
	/** @var list<array<array-key, mixed>> */
	private array $errors = [];

	/** The interfaces that every Nextcloud brings, from where the embedded host has them. */
	public static function setUpBeforeClass(): void {
		spl_autoload_register(static function (string $class): void {
			foreach (['Psr\\Container\\' => 'container', 'Psr\\Log\\' => 'log'] as $space => $folder) {
				if (str_starts_with($class, $space)) {
					require_once dirname(__DIR__, 4) . "/sandbox/vendor/psr/$folder/src/" . substr($class, strlen($space)) . '.php';
				}
			}
		});
	}

	public function testOneThatFailsStopsNoOther(): void {
		$this->deleted(HandOver::class)->forget('odile');

		self::assertGreaterThan(10, count($this->forgotten));
		self::assertSame(['odile'], array_values(array_unique($this->forgotten)));
		self::assertArrayHasKey(ReadMarks::class, $this->forgotten);
		self::assertArrayNotHasKey(HandOver::class, $this->forgotten);
		self::assertSame([HandOver::class], array_column($this->errors, 'by'));
	}

	public function testNothingIsSaidWhenAllForget(): void {
		$this->deleted('')->forget('odile');

		self::assertArrayHasKey(HandOver::class, $this->forgotten);
		self::assertSame([], $this->errors);
	}

	private function deleted(string $failing): DeletedAccounts {
		$note = function (string $id, string $uid) use ($failing): void {
			if ($id === $failing) {
				throw new RuntimeException('out of order');
			}
			$this->forgotten[$id] = $uid;
		};
		$services = new class($note) implements ContainerInterface {
			public function __construct(
				private readonly \Closure $note,
			) {
			}

			public function has(string $id): bool {
				return true;
			}

			public function get(string $id): ForgetsAccounts {
				return new class(fn (string $uid) => ($this->note)($id, $uid)) implements ForgetsAccounts {
					public function __construct(
						private readonly \Closure $note,
					) {
					}

					public function forgetAccount(string $uid): void {
						($this->note)($uid);
					}
				};
			}
		};
		$logger = new class(fn (array $context) => $this->errors[] = $context) extends AbstractLogger {
			public function __construct(
				private readonly \Closure $note,
			) {
			}

			public function log($level, string|\Stringable $message, array $context = []): void {
				($this->note)($context);
			}
		};
		return new DeletedAccounts($services, $logger);
	}
}
