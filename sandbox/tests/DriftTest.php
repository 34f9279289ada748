<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests;

use PhpParser\Node;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Sandbox\Tests\Drift\Constants;
use Sandbox\Tests\Drift\Signature;
use Sandbox\Tests\Drift\Source;

/** The declarations are those of the Nextcloud in NEXTCLOUD_ROOT: same names, parameters, defaults, types and constants. */
final class DriftTest extends TestCase {
	/** Nextcloud 32 differs in more than missing types: job ids are integers there, a listing takes no filter, a parameter has another name. */
	private const OTHER_BEFORE_34 = [
		'OCP\BackgroundJob\IJob::setId', 'OCP\BackgroundJob\IJob::getId', 'OCP\BackgroundJob\Job::setId', 'OCP\BackgroundJob\Job::getId',
		'OCP\Files\Folder::getDirectoryListing', 'OCP\Files\Folder::getNonExistingName', 'OCP\Activity\IEvent::setObject',
	];
	/** Nextcloud types a parameter with a class of its own that apps cannot name. */
	private const PRIVATE_TYPES = ['OC\Files\Node\Node' => 'OCP\Files\Node'];
	/** Events that 32 does not send: the host sends them, the app must not need them. */
	private const SINCE_33 = ['OCP\Share\Events\ShareMovedEvent'];

	/** Of apps that a release may lack: compared where they are. */
	private const OF_OTHER_APPS = ['OCA\NotifyPush\Queue\IQueue', 'OCA\FilesLock\Service\LockService'];

	private static ?Source $nextcloud = null;

	public static function setUpBeforeClass(): void {
		$root = getenv('NEXTCLOUD_ROOT');
		if ($root === false || $root === '') {
			self::markTestSkipped('NEXTCLOUD_ROOT is not set: the declarations were not compared with a real Nextcloud.');
		}
		self::$nextcloud = Source::nextcloud(rtrim($root, '/'));
	}

	/** @return array<string, array{string}> */
	public static function declarations(): array {
		$names = Source::declarations()->names();
		return array_combine($names, array_map(static fn (string $name) => [$name], $names));
	}

	#[DataProvider('declarations')]
	public function testADeclarationSaysWhatNextcloudSays(string $class): void {
		$declared = Source::declarations()->get($class);
		$real = self::$nextcloud->get($class);
		if ($real === null && in_array($class, self::OF_OTHER_APPS, true)) {
			$this->expectNotToPerformAssertions();
			return;
		}
		if ($real === null && self::isBefore34()) {
			self::assertContains($class, self::SINCE_33, $class . ' does not exist');
			return;
		}
		self::assertNotNull($real, $class . ' does not exist');
		self::assertSame($real::class, $declared::class, 'kind');
		self::assertSame([], array_diff(Source::ancestors($declared), Source::ancestors($real)), 'parents that Nextcloud does not have');
		self::assertSame([], self::methodDifferences($class, $declared));
		self::assertSame([], self::constantDifferences($declared, $real));
		self::assertSame(self::cases($real), self::cases($declared), 'cases');
	}

	/** @return list<string> */
	private static function methodDifferences(string $class, Node\Stmt\ClassLike $declared): array {
		$differences = [];
		foreach ($declared->getMethods() as $method) {
			$name = $class . '::' . $method->name;
			$real = self::$nextcloud->method($class, (string)$method->name);
			if ($method->isPrivate() && $real === null) {
				continue;
			}
			$differences = [...$differences, ...$real === null ? [$name . ' does not exist'] : self::compare($name, Signature::of($method), Signature::of($real))];
		}
		return $differences;
	}

	/**
	 * @param array<string, string> $declared
	 * @param array<string, string> $real
	 * @return list<string>
	 */
	private static function compare(string $name, array $declared, array $real): array {
		$differences = [];
		foreach ($declared as $aspect => $text) {
			$there = strtr($real[$aspect] ?? '(none)', self::PRIVATE_TYPES);
			$untypedThere = str_starts_with($aspect, 'type') && $there === '';
			if ($text === $there || (self::isBefore34() && ($untypedThere || in_array($name, self::OTHER_BEFORE_34, true)))) {
				continue;
			}
			$differences[] = $name . ', ' . $aspect . ': ' . $text . ' is ' . $there;
		}
		return $differences;
	}

	/** @return list<string> */
	private static function constantDifferences(Node\Stmt\ClassLike $declared, Node\Stmt\ClassLike $real): array {
		$there = Constants::of($real);
		$differences = [];
		foreach (Constants::of($declared) as $name => $value) {
			if (!array_key_exists($name, $there) || $there[$name] !== $value) {
				$differences[] = $name . ' = ' . var_export($value, true);
			}
		}
		return $differences;
	}

	/** @return list<string> */
	private static function cases(Node\Stmt\ClassLike $class): array {
		return array_values(array_map(static fn (Node\Stmt\EnumCase $case) => (string)$case->name, array_filter($class->stmts, static fn (Node\Stmt $statement) => $statement instanceof Node\Stmt\EnumCase)));
	}

	private static function isBefore34(): bool {
		return !self::$nextcloud->has('OCP\AppFramework\Http\Attribute\NoTwoFactorRequired');
	}
}
