<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Activity;

use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\LiveUpdates;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Activity\PushQueue;
use OCA\NotifyPush\Queue\IQueue;
use PHPUnit\Framework\TestCase;
use Psr\Container\ContainerInterface;
use Psr\Log\NullLogger;
use RuntimeException;

final class LiveUpdatesTest extends TestCase {
	private const PEOPLE = ['valerie' => [Role::Manager], 'karim' => [Role::Staff], 'odile' => [Role::Councillor], '42' => [Role::Councillor, Role::Staff]];

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

	public function testWhatHappensToDraftsIsToldToThoseWhoPrepareAndNotToWhoDidIt(): void {
		self::assertSame(['valerie', 42], array_keys(self::told(ActivityType::DocumentAdded, 'karim')));
	}

	public function testWhatIsPublishedOrWithdrawnIsToldToAll(): void {
		foreach ([ActivityType::DocumentPublished, ActivityType::DocumentWithdrawn] as $type) {
			$told = self::told($type, 'valerie');
			self::assertSame(['karim', 'odile', 42], array_keys($told));
			self::assertSame(['councilId' => 1, 'meetingId' => 3, 'paperId' => null], $told['odile']);
		}
	}

	public function testACouncillorWhoWorksOnItIsToldOfTheItemAndNotOfItsPaper(): void {
		$told = self::told(ActivityType::Commented, 'karim', ['odile', 'a stranger', 'karim']);
		self::assertSame(['councilId' => 1, 'meetingId' => 3, 'paperId' => null], $told['odile']);
		self::assertSame(['councilId' => 1, 'meetingId' => 3, 'paperId' => 7], $told['valerie']);
		self::assertArrayNotHasKey('a stranger', $told, 'whoever holds no role is told nothing');
		self::assertArrayNotHasKey('karim', $told);
	}

	public function testACouncillorWhoWorksOnAPaperIsNotToldOfTheMeeting(): void {
		$told = self::told(ActivityType::PaperOnAgenda, 'karim', ['odile'], new Place(1, 3, paperId: 7));
		self::assertSame(['councilId' => 1, 'meetingId' => null, 'paperId' => 7], $told['odile']);
	}

	/**
	 * @param list<string> $working
	 * @return array<array-key, array{councilId: int, meetingId: ?int, paperId: ?int}>
	 */
	private static function told(ActivityType $type, string $actor, array $working = [], Place $place = new Place(1, 3, 5, paperId: 7)): array {
		return LiveUpdates::told(self::PEOPLE, $working, $type, $place, $actor);
	}

	public function testAMessageHoldsIdsOnly(): void {
		$queue = new class implements IQueue {
			/** @var list<array{string, mixed}> */
			public array $pushed = [];

			public function push(string $channel, $message): void {
				$this->pushed[] = [$channel, $message];
			}
		};
		self::queue($queue)->send('karim', ['councilId' => 1, 'meetingId' => 3, 'paperId' => null]);
		self::assertSame([['notify_custom', [
			'user' => 'karim', 'message' => 'conseil_municipal_changed', 'body' => ['councilId' => 1, 'meetingId' => 3, 'paperId' => null],
		]]], $queue->pushed);
	}

	public function testWithoutTheAppNothingIsThere(): void {
		self::assertFalse(self::queue(new RuntimeException('not found'))->isThere());
	}

	public function testAQueueThatFailsHindersNobody(): void {
		$failing = new class implements IQueue {
			public function push(string $channel, $message): void {
				throw new RuntimeException('redis is away');
			}
		};
		$queue = self::queue($failing);
		$queue->send('karim', ['councilId' => 1]);
		self::assertFalse($queue->isThere());
	}

	private static function queue(IQueue|RuntimeException $found): PushQueue {
		return new PushQueue(new class($found) implements ContainerInterface {
			public function __construct(
				private readonly IQueue|RuntimeException $found,
			) {
			}

			public function get(string $id): IQueue {
				return $this->found instanceof IQueue ? $this->found : throw $this->found;
			}

			public function has(string $id): bool {
				return $this->found instanceof IQueue;
			}
		}, new NullLogger());
	}
}
