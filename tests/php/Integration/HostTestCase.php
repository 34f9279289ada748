<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\OccResult;
use PHPUnit\Framework\TestCase;

/**
 * A test against the running host. Accounts and councils get a suffix of their own per class, so that classes do not meet.
 */
abstract class HostTestCase extends TestCase {
	protected static function host(): Host {
		return Host::running();
	}

	protected static function as(string $uid): Client {
		return self::host()->as($uid);
	}

	protected static function occ(string $command, string ...$arguments): OccResult {
		return self::host()->occ([$command, ...array_values($arguments)]);
	}

	/** Its exit code says nothing here: what another test left to be refused may be due again. */
	protected static function emptyOutbox(string ...$options): void {
		self::occ('conseil_municipal:outbox:send', ...$options);
	}

	/** A name that no other test class uses: `$name`, a dash, and letters that stay the same within the class. */
	protected static function named(string $name): string {
		return $name . '-' . substr(hash('crc32b', static::class . getmypid()), 0, 5);
	}

	protected static function assertStatus(int $expected, Answer $answer): void {
		self::assertSame($expected, $answer->status, substr($answer->body, 0, 2000));
	}

	/** A refusal: its status and its machine readable code. */
	protected static function assertRefused(int $status, string $code, Answer $answer): void {
		self::assertStatus($status, $answer);
		self::assertSame($code, $answer->errorCode(), $answer->body);
	}

	/** Queries of the second of two equal requests, caches being warm, above those of a request that does nothing. */
	protected static function queryCost(Client $client, string $path): int {
		$count = static function (callable $request): int {
			$request();
			/** @var Answer $answer */
			$answer = $request();
			self::assertStatus(200, $answer);
			return self::host()->queriesOf($answer);
		};
		return $count(static fn (): Answer => $client->api('GET', $path)) - $count(static fn (): Answer => $client->ocs('GET', '/ocs/v2.php/cloud/capabilities'));
	}
}
